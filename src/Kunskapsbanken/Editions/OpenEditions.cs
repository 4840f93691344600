namespace Kunskapsbanken.Editions;

/// <summary>Keeps few editions open at once, those that were asked for last: each may be as large as the whole site.</summary>
/// <param name="limit">At least as many as there are threads, so that none closes what another reads.</param>
internal sealed class OpenEditions(int limit)
{
    private readonly Lock turn = new();
    private readonly List<(EditionSite Site, Lazy<EditionPlan> Plan)> open = [];

    /// <summary>An edition's plan, made when it is not open. Safe to call from any thread; a plan in use stays whole when it is closed.</summary>
    public EditionPlan Plan(EditionSite site)
    {
        Lazy<EditionPlan> plan;
        lock (turn)
        {
            var place = open.FindIndex(o => o.Site == site);
            var found = place < 0 ? (site, new Lazy<EditionPlan>(site.MakePlan)) : open[place];
            if (place >= 0)
                open.RemoveAt(place);
            open.Add(found);
            plan = found.Item2;
            if (open.Count > limit)
            {
                open[0].Site.Close();
                open.RemoveAt(0);
            }
        }

        return plan.Value;
    }

    public void CloseAll()
    {
        lock (turn)
        {
            open.ForEach(o => o.Site.Close());
            open.Clear();
        }
    }
}
