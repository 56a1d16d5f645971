using System.Globalization;
using System.Text.Json.Nodes;
using Platform.ServiceDefaults;
using Platform.Web.Officer.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>Talent as offices and supervisors watch it: the comparison, the zones' lists, quotas and figures, staff, panels, exports.</summary>
internal static class TalentDesk
{
    public static async Task<IResult> GraduatesAsync(string? zone, string? year, string? after, DeskTalentClient talent, TimeProvider time, CancellationToken cancellationToken)
    {
        var shown = year ?? ThisYear(time);
        return (await talent.GraduatesAsync(zone, shown, after, cancellationToken)).Failed(out var problem, out var found) ? Show.Problem(problem) : Show.Page<GraduatesPage>(new { Found = found, Zone = zone, Year = shown });
    }

    public static async Task<IResult> ListingsAsync(string? zone, string? year, string? state, string? unreviewed, string? after, DeskTalentClient talent, CancellationToken cancellationToken) =>
        (await talent.ListingsAsync(zone, year, state, unreviewed, after, cancellationToken)).Failed(out var problem, out var found) ? Show.Problem(problem) : Show.Page<DeskListingsPage>(new { Found = found, Zone = zone, Year = year, State = state, Unreviewed = unreviewed == "true" });

    public static Task<IResult> ListingAsync(string number, DeskTalentClient talent, CancellationToken cancellationToken) => ListingAsync(number, null, null, talent, cancellationToken);

    /// <summary>Decides an objection or an appeal, or enters the annual review.</summary>
    public static async Task<IResult> ActOnListingAsync(string number, HttpContext context, DeskTalentClient talent, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        var place = $"listings/{Uri.EscapeDataString(number)}";
        var reason = posted["reason"].ToString().Trim();
        var (act, body) = posted["act"].ToString() switch
        {
            "review" => ($"{place}/review", new JsonObject { ["outcome"] = posted["outcome"].ToString(), ["reason"] = reason }),
            "appeal" => ($"{place}/appeal-decision", new JsonObject { ["upheld"] = posted["upheld"] == "true", ["reason"] = reason }),
            _ => ($"{place}/objections/{Uri.EscapeDataString(posted["objection"].ToString())}/decision", new JsonObject { ["upheld"] = posted["upheld"] == "true", ["reason"] = reason }),
        };
        if (!(await talent.WriteAsync(act, body, Key(posted), cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther($"/talent/{place}");
        return refusal.Status == StatusCodes.Status401Unauthorized ? Show.Problem(refusal) : await ListingAsync(number, refusal, posted, talent, cancellationToken);
    }

    public static Task<IResult> FiguresAsync(string? zone, string? year, DeskTalentClient talent, TimeProvider time, CancellationToken cancellationToken) => FiguresAsync(zone, year ?? ThisYear(time), null, null, talent, cancellationToken);

    /// <summary>A supervisor says how many places a zone has.</summary>
    public static async Task<IResult> SetQuotaAsync(HttpContext context, DeskTalentClient talent, TimeProvider time, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        var year = int.TryParse(posted["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : time.ShanghaiToday().Year;
        var body = new JsonObject { ["total"] = int.TryParse(posted["total"], NumberStyles.None, CultureInfo.InvariantCulture, out var total) ? total : null, ["source"] = posted["source"].ToString().Trim() };
        var version = int.TryParse(posted["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var shown = year.ToString(CultureInfo.InvariantCulture);
        if (!(await talent.SetQuotaAsync(posted["zone"].ToString(), year, version, body, Key(posted), cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther($"/talent/figures?year={shown}");
        return refusal.Status == StatusCodes.Status401Unauthorized ? Show.Problem(refusal) : await FiguresAsync(null, shown, refusal, posted, talent, cancellationToken);
    }

    public static async Task<IResult> StaffAsync(string? zone, string? expiring, string? reported, string? q, string? after, DeskTalentClient talent, CancellationToken cancellationToken) =>
        (await talent.StaffAsync(zone, expiring, reported, q, after, cancellationToken)).Failed(out var problem, out var found) ? Show.Problem(problem) : Show.Page<DeskStaffPage>(new { Found = found, Zone = zone, Expiring = expiring, Reported = reported, Q = q });

    public static async Task<IResult> MemberAsync(Guid id, DeskTalentClient talent, CancellationToken cancellationToken) =>
        (await talent.StaffMemberAsync(id, cancellationToken)).Failed(out var problem, out var member) ? Show.Problem(problem) : Show.Page<DeskStaffMemberPage>(new { Member = member });

    public static async Task<IResult> MunicipalFileAsync(Guid id, DeskTalentClient talent, CancellationToken cancellationToken) =>
        (await talent.OpenMunicipalFileAsync(id, cancellationToken)).Failed(out var problem, out var file) ? Show.Problem(problem) : Show.Stream(file);

    /// <summary>An officer takes note of what was reported about somebody.</summary>
    public static async Task<IResult> NoteAsync(Guid id, HttpContext context, DeskTalentClient talent, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        return (await talent.WriteAsync($"staff/{id}/report-note", [], Key(posted), cancellationToken)).Failed(out var problem, out _) ? Show.Problem(problem) : Show.SeeOther($"/talent/staff/{id}");
    }

    public static Task<IResult> ExportsAsync(string? after, DeskTalentClient talent, CancellationToken cancellationToken) => ExportsAsync(after, null, null, talent, cancellationToken);

    public static async Task<IResult> ExportAsync(HttpContext context, DeskTalentClient talent, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        var body = new JsonObject { ["what"] = posted["what"].ToString(), ["reason"] = posted["reason"].ToString().Trim() };
        if (posted["zone"].ToString() is { Length: > 0 } zone)
            body["zone"] = zone;
        if (int.TryParse(posted["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            body["year"] = year;
        if (posted["clear"] == "true")
            body["clear"] = true;
        if (!(await talent.WriteAsync("exports", body, Key(posted), cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther("/talent/exports");
        return refusal.Status == StatusCodes.Status401Unauthorized ? Show.Problem(refusal) : await ExportsAsync(null, refusal, posted, talent, cancellationToken);
    }

    public static async Task<IResult> OpenExportAsync(string number, DeskTalentClient talent, CancellationToken cancellationToken) =>
        (await talent.OpenExportAsync(number, cancellationToken)).Failed(out var problem, out var file) ? Show.Problem(problem) : Show.Stream(file);

    private static async Task<IResult> ListingAsync(string number, ServiceProblem? refusal, IFormCollection? typed, DeskTalentClient talent, CancellationToken cancellationToken) =>
        (await talent.ListingAsync(number, cancellationToken)).Failed(out var problem, out var listing) ? Show.Problem(problem) : Show.Page<DeskListingPage>(new { File = listing, Problem = refusal, Typed = typed }, refusal?.Status ?? StatusCodes.Status200OK);

    private static async Task<IResult> FiguresAsync(string? zone, string year, ServiceProblem? refusal, IFormCollection? typed, DeskTalentClient talent, CancellationToken cancellationToken)
    {
        var quotas = talent.QuotasAsync(year, cancellationToken);
        if ((await talent.StatisticsAsync(zone, year, cancellationToken)).Failed(out var problem, out var figures) || (await quotas).Failed(out problem, out _))
            return Show.Problem(problem);
        return Show.Page<TalentFiguresPage>(new { Figures = figures, Quotas = (await quotas).Value!, Year = year, Zone = zone, Problem = refusal, Typed = typed }, refusal?.Status ?? StatusCodes.Status200OK);
    }

    private static async Task<IResult> ExportsAsync(string? after, ServiceProblem? refusal, IFormCollection? typed, DeskTalentClient talent, CancellationToken cancellationToken) =>
        (await talent.ExportsAsync(after, cancellationToken)).Failed(out var problem, out var found) ? Show.Problem(problem) : Show.Page<ExportsPage>(new { Found = found, Problem = refusal, Typed = typed }, refusal?.Status ?? StatusCodes.Status200OK);

    private static string ThisYear(TimeProvider time) => time.ShanghaiToday().Year.ToString(CultureInfo.InvariantCulture);

    private static string Key(IFormCollection form) => Guid.TryParse(form["key"], out var key) ? key.ToString() : Guid.CreateVersion7().ToString();
}
