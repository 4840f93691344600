namespace Kunskapsbanken.Links.Register;

/// <summary>When a dead link is an error. A link that can't be reached never is.</summary>
/// <param name="FailOnNewBreak">A link that breaks in this run, or is broken the first time it is seen.</param>
/// <param name="WarnDays">For so long a known break is a warning, then an error; unless a copy in an archive helps the reader.</param>
public sealed record LinkPolicy(bool FailOnNewBreak, int WarnDays)
{
    public static readonly LinkPolicy Default = new(FailOnNewBreak: true, WarnDays: 30);
}
