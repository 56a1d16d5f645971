using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Web.Applicant.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Forms;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

/// <summary>Foreign staff of the caller's organisations and what is due for them; the zones' lists of employers; personal links.</summary>
internal static class MyTalent
{
    /// <summary>The tabs of the roster; who works comes first.</summary>
    public static readonly IReadOnlyList<string> States = ["active", "expired", "left"];

    public static async Task<IResult> HomeAsync(string? state, string? after, TalentClient talent, CancellationToken cancellationToken)
    {
        state = string.IsNullOrEmpty(state) ? States[0] : state;
        var (duties, listings) = (talent.DutiesAsync(cancellationToken), talent.OwnListingsAsync(cancellationToken));
        if ((await talent.StaffAsync(state, after, cancellationToken)).Failed(out var problem, out var staff) || (await duties).Failed(out problem, out _) || (await listings).Failed(out problem, out _))
            return Show.Problem(problem);
        return Show.Page<TalentPage>(new { Staff = staff, State = state, Duties = (await duties).Value!, Listings = (await listings).Value! });
    }

    public static async Task<IResult> MemberAsync(Guid id, string? done, TalentClient talent, CancellationToken cancellationToken) =>
        (await talent.StaffMemberAsync(id, cancellationToken)).Failed(out var problem, out var member) ? Show.Problem(problem) : Show.Page<StaffMemberPage>(new { Member = member, Done = done });

    public static async Task<IResult> BeginReportAsync(Guid id, TalentClient talent, CancellationToken cancellationToken) =>
        (await talent.StaffMemberAsync(id, cancellationToken)).Failed(out var problem, out var member) ? Show.Problem(problem) : Report(member, talent, cancellationToken).Begin();

    public static async Task<IResult> ReportAsync(Guid id, HttpContext context, TalentClient talent, CancellationToken cancellationToken) =>
        (await talent.StaffMemberAsync(id, cancellationToken)).Failed(out var problem, out var member) ? Show.Problem(problem) : await Report(member, talent, cancellationToken).SaveAsync(await context.Request.ReadFormAsync(cancellationToken));

    public static async Task<IResult> ListingsAsync(string? zone, string? year, string? q, string? after, TalentClient talent, ZonesClient zones, CancellationToken cancellationToken)
    {
        var titles = zones.ZonesAsync(cancellationToken);
        if ((await talent.ListingsAsync(zone, year, q, after, cancellationToken)).Failed(out var problem, out var found))
            return Show.Problem(problem);
        return Show.Page<ListingsPage>(new { Found = found, Zone = zone, Year = year, Q = q, Zones = (await titles).Or(Slice<Zone>.Empty).Items });
    }

    public static Task<IResult> ListingAsync(string number, string? done, HttpContext context, TalentClient talent, CancellationToken cancellationToken) => ListingAsync(number, done, null, null, context, talent, cancellationToken);

    /// <summary>An objection of anybody, or the employer's own appeal.</summary>
    public static async Task<IResult> SpeakAsync(string number, HttpContext context, TalentClient talent, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        var act = posted["act"].ToString() == "appeal" ? "appeal" : "objections";
        var reason = posted["reason"].ToString().Trim();
        if (!(await talent.WriteAsync($"listings/{Uri.EscapeDataString(number)}/{act}", new JsonObject { ["reason"] = reason }, Key(posted), cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther($"/employers/{Uri.EscapeDataString(number)}?done={act}");
        return refusal.Status == StatusCodes.Status401Unauthorized ? Show.Problem(refusal) : await ListingAsync(number, null, refusal, reason, context, talent, cancellationToken);
    }

    public static Task<IResult> InvitationAsync(string token, TalentClient talent, CancellationToken cancellationToken) => InvitationAsync(token, null, null, talent, cancellationToken);

    /// <summary>What somebody does with a personal link, once.</summary>
    public static async Task<IResult> AnswerInvitationAsync(string token, HttpContext context, TalentClient talent, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        var (act, body) = Answer(posted);
        var answer = await talent.AnswerInvitationAsync(token, act, body, cancellationToken);
        return answer.Problem is { } refusal ? await InvitationAsync(token, refusal, posted, talent, cancellationToken) : Show.Page<InvitationPage>(new { Token = token, Done = posted["act"] == "declination" ? "declination" : act });
    }

    private static (string Act, JsonObject Body) Answer(IFormCollection posted)
    {
        switch (posted["act"].ToString())
        {
            case "conflict":
                return ("conflict", new JsonObject { ["reason"] = posted["reason"].ToString().Trim() });
            case "vote":
                var scores = new JsonObject();
                foreach (var (name, value) in posted.Where(field => field.Key.StartsWith("score-", StringComparison.Ordinal)))
                    scores[name["score-".Length..]] = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var score) ? score : null;
                var vote = new JsonObject { ["scores"] = scores, ["verdict"] = Given(posted["verdict"]) };
                if (Given(posted["comment"]) is { } comment)
                    vote["comment"] = comment;
                return ("vote", vote);
            case "declination":
                return ("confirmation", new JsonObject { ["consent"] = false });
            default:
                // What was not ticked is not said: to say no is another button.
                var confirmation = new JsonObject();
                foreach (var said in new[] { "consent", "correct" })
                {
                    if (bool.TryParse(posted[said], out var yes))
                        confirmation[said] = yes;
                }
                if (Given(posted["remark"]) is { } remark)
                    confirmation["remark"] = remark;
                return ("confirmation", confirmation);
        }
    }

    private static async Task<IResult> InvitationAsync(string token, ServiceProblem? refusal, IFormCollection? typed, TalentClient talent, CancellationToken cancellationToken) =>
        (await talent.InvitationAsync(token, cancellationToken)).Failed(out var problem, out var invitation)
            ? Show.Problem(problem)
            : Show.Page<InvitationPage>(new { Token = token, Invitation = invitation, Problem = refusal, Typed = typed }, refusal?.Status ?? StatusCodes.Status200OK);

    private static async Task<IResult> ListingAsync(string number, string? done, ServiceProblem? refusal, string? reason, HttpContext context, TalentClient talent, CancellationToken cancellationToken)
    {
        // Its own employer sees more of it than the public does.
        var own = context.User.Identity?.IsAuthenticated == true ? (await talent.OwnListingAsync(number, cancellationToken)).Value : null;
        if (own is not null)
            return Page(own, true);
        return (await talent.ListingAsync(number, cancellationToken)).Failed(out var problem, out var listing) ? Show.Problem(problem) : Page(new ListingFile { Listing = listing }, false);

        IResult Page(ListingFile file, bool isOwn) =>
            Show.Page<ListingPage>(new { File = file, IsOwn = isOwn, Done = done, Problem = refusal, Reason = reason, Key = Guid.CreateVersion7().ToString() }, refusal?.Status ?? StatusCodes.Status200OK);
    }

    private static Record Report(StaffFile member, TalentClient talent, CancellationToken cancellationToken)
    {
        var step = TalentRecords.StaffReport;
        return new Record(
            step,
            async (body, key) => (await talent.WriteAsync($"staff/{member.Id}/reports", body, key, cancellationToken)).Failed(out var problem, out _) ? (problem, null) : (null, $"/talent/staff/{member.Id}?done=report"),
            (body, problem, key) => Show.Page<RecordPage>(
                new { Step = step, Values = new FormValues(body), Address = $"/talent/staff/{member.Id}/report", Back = ($"/talent/staff/{member.Id}", (string?)member.Name), Problem = problem, Key = key },
                problem?.Status ?? StatusCodes.Status200OK));
    }

    private static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static string Key(IFormCollection form) => Guid.TryParse(form["key"], out var key) ? key.ToString() : Guid.CreateVersion7().ToString();
}
