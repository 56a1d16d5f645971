using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Guides;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Endpoints;

/// <summary>What anybody may read without signing in. No personal data.</summary>
internal static class PublicEndpoints
{
    public static IResult Guides(MatterCatalog matters) =>
        Results.Ok(new { items = matters.All.Select(matter => new GuideLine(matter.Code, matter.Title.InCallersLanguage(), matter.Zones, matter.FormVersion)) });

    public static IResult Guide(string matter, MatterCatalog matters, TimeProvider time) =>
        matters.Find(matter) is { } found ? Results.Ok(GuideView.Of(found, time.ShanghaiToday())) : (Problem)CommonProblems.NotFound;

    public static async Task<IResult> CertificateAsync(string number, Database database, MatterCatalog matters, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        var certificate = await work.FindAsync<CertificateRecord>("Certificates.Get", new { Number = number.Trim().ToUpperInvariant() }, cancellationToken);
        if (certificate is null)
            return (Problem)CommonProblems.NotFound;
        var matter = matters[certificate.Matter];
        return Results.Ok(new
        {
            certificate.Number,
            certificate.Kind,
            Title = new Text(matter.Texts, $"certificate.{certificate.Kind}").InCallersLanguage(),
            certificate.State,
            certificate.Subject,
            certificate.IssuedOn,
            certificate.ValidTo,
            IssuedBy = new Text(matter.Texts, $"organ.{certificate.IssuedBy}").InCallersLanguage(),
            certificate.ReplacedBy,
            certificate.RevokedOn,
        });
    }
}
