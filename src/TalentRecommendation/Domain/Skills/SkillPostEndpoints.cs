using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Lists;
using Platform.Persistence;
using Platform.ServiceDefaults.Codes;

namespace Platform.TalentRecommendation.Domain.Skills;

/// <param name="Level">1 (senior technician) to 5 (junior).</param>
internal sealed record SkillPostItem(string Number, string Zone, string ZoneTitle, string Employer, string Occupation, string Title, int Level, string Standard, int Headcount, DateOnly PublishedOn)
{
    public static SkillPostItem Of(SkillPostRecord post) => new(
        post.Number, post.Zone, Zones.Title(post.Zone).InCallersLanguage(), post.Employer, post.Occupation, post.Title, post.Level, post.Standard, post.Headcount, post.PublishedOn);
}

/// <summary>The posts that stand, as anybody may read them.</summary>
internal static class SkillPostEndpoints
{
    private const int PageSize = 25;

    /// <param name="zone">Null: of every zone.</param>
    public static async Task<IResult> ListAsync(string? zone, string? after, Database database, CancellationToken cancellationToken)
    {
        if (Cursor.Read(after, 1) is not { } key)
            return (ServiceDefaults.Problems.Problem)CaseProblems.CursorUnknown;
        if (zone is { Length: > 0 } && !Zones.All.Contains(zone))
            return CaseProblems.FilterUnknown.With("zone", zone, string.Join(", ", Zones.All));
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<SkillPostRecord>("SkillPosts.Standing", new { Zone = zone ?? "", After = key.FirstOrDefault() ?? "", Most = PageSize + 1 }, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return Results.Ok(new Page<SkillPostItem>([.. page.Select(SkillPostItem.Of)], rows.Count > PageSize ? Cursor.Write(page[^1].Number) : null));
    }
}
