using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>
/// The links that make a foreign paper good, by path: first somebody attests it, then somebody vouches for that. Words:
/// <c>chain.&lt;path&gt;.&lt;link&gt;</c> and how to get it, <c>.mend</c>.
/// </summary>
internal static class AuthenticationChain
{
    /// <summary>The Convention abolishing legalisation is in force for China (to be verified); an apostille of an earlier day proves nothing here.</summary>
    public static readonly DateOnly ApostillesSince = new(2023, 11, 7);

    public static readonly IReadOnlyList<ChainLink> Links =
    [
        new("notarisation", [new("notary", paper => paper.Notary), new("notarisedOn", paper => paper.NotarisedOn)]),
        new("certification", [new("certifiedBy", paper => paper.CertifiedBy), new("certificateNumber", paper => paper.CertificateNumber), new("certifiedOn", paper => paper.CertifiedOn)]),
    ];

    public static Provision ProvisionOf(AuthenticationPath path) => path switch
    {
        AuthenticationPath.HongKong => Law.HongKongPapers,
        AuthenticationPath.Apostille => Law.Apostille,
        _ => Law.Authentication,
    };

    public static Text Words(AuthenticationPath path, ChainLink link, string? part = null) =>
        new(typeof(RoTexts), $"chain.{Kebab(path)}.{link.Code}{part}");

    public static Text TitleOf(AuthenticatedPaper paper) => TitleOf(paper.Paper ?? ForeignPaper.All);

    /// <summary>A paper is called what the list of materials calls it.</summary>
    public static Text TitleOf(ForeignPaper paper) =>
        new(typeof(RoTexts), paper == ForeignPaper.All ? "foreign-papers.all" : $"material.{Kebab(paper)}");

    private static string Kebab(Enum code) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());
}

/// <summary>One link, and the members of a paper's row that state it.</summary>
internal sealed record ChainLink(string Code, IReadOnlyList<ChainMember> Members);

internal sealed record ChainMember(string Name, Func<AuthenticatedPaper, object?> Of)
{
    public bool IsEmpty(AuthenticatedPaper paper) => Of(paper) is null || Of(paper) is string text && string.IsNullOrWhiteSpace(text);
}
