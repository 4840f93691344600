using Kunskapsbanken.Site;

return await KnowledgeBankCommand.RunAsync(args);
