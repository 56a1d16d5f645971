using Platform.ServiceDefaults.Authentication;
using Platform.Worklist.Cases;

namespace Platform.Worklist.Notices;

/// <summary>One part of what a caller is told, as equalities that an index serves; null is no restriction.</summary>
internal sealed record NoticeScope(string? Addressee, string? Zone = null, string? Family = null, string? Matter = null)
{
    /// <summary>What names the caller's office or organisation, and what names no office and is of the caller's jurisdiction.</summary>
    public static IEnumerable<NoticeScope> Of(Caller caller) => CaseScope.Of(caller).Select(Of).Concat(
        (caller.Is(Roles.Officer) ? caller.Jurisdictions : []).Select(jurisdiction => jurisdiction.Office).Distinct().Select(office => new NoticeScope(office)));

    private static NoticeScope Of(CaseScope scope) => scope switch
    {
        { OrganisationId: { } organisation } => new(Notice.AddresseeOf(organisation)),
        { FiledOnly: true } => new(Notice.Handlers, scope.Zone, scope.Family, scope.Matter),
        _ => new(Addressee: null),
    };
}
