using System.Text;
using System.Text.Json;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Exchange;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Sweeps;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Graduates;

namespace Platform.TalentRecommendation.Municipal;

internal static class MunicipalEndpoints
{
    /// <summary>What the city got, as the office may see it: <c>?format=xml|json|csv</c>. What is masked on the case is masked here; before the recommendation there is none.</summary>
    public static async Task<IResult> FileAsync(Guid id, string? format, Caller caller, SubjectCases cases, MatterCatalog matters, Database database, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await cases.FindAsync(work, id, caller, Audience.Officer, cancellationToken)).Failed(out var problem, out var found))
            return problem;
        if (found.Matter != GraduateMatter.MatterCode || await work.FindGraduateAsync(id, cancellationToken) is not { } kept || await work.FindAsync<DateTimeOffset?>("Municipal.MadeAt", new { CaseId = id }, cancellationToken) is not { } madeAt)
            return (Problem)CommonProblems.NotFound;
        var score = GraduateFiles.ScoreOf(JsonSerializer.Deserialize<GraduateForm>((string)found.Form, FormReader.Options)!);
        var file = MunicipalFile.Of(found, matters.Of(found).Masked(found.Form), kept, score, madeAt.ShanghaiDate());
        return format switch
        {
            null or "xml" => Results.File(Encoding.UTF8.GetBytes(file.Xml()), "application/xml", $"{found.Number}.xml"),
            "json" => Results.File(Encoding.UTF8.GetBytes(file.Json()), "application/json", $"{found.Number}.json"),
            "csv" => Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(file.Csv())], "text/csv", $"{found.Number}.csv"),
            _ => (Problem)GraduateProblems.FormatUnknown,
        };
    }
}

internal static class MunicipalServices
{
    public const string Setting = "Municipal:Folder";

    public static IServiceCollection AddMunicipal(this IServiceCollection services) => services
        .AddSingleton<IFileLine>(provider => new FolderLine(provider.GetRequiredService<IConfiguration>()[Setting]))
        .AddSweep<MunicipalSweep>();
}
