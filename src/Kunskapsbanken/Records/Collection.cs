namespace Kunskapsbanken.Records;

/// <summary>The collections of the knowledge base, in the order in which people meet them.</summary>
public enum Collection
{
    Practices,
    Guidelines,
    Followups,
    Consultations,
    Seminars,
    Networks,
    Meetings,
    Samtalskompassen,
    Organisations,
    Counties,
    Concepts,
    Sources,
    Pages,
}
