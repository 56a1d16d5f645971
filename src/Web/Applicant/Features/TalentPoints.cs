using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Web.Applicant.Pages;
using Platform.Web.Shared.Forms;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

/// <summary>What a points table gives, before anybody applies.</summary>
internal static class TalentPoints
{
    public static Task<IResult> GraduateAsync(HttpRequest request, TalentClient talent, CancellationToken cancellationToken) => ShowAsync("graduate", TalentRecords.GraduatePoints, request, talent, cancellationToken);

    public static Task<IResult> WorkPermitAsync(HttpRequest request, TalentClient talent, CancellationToken cancellationToken) => ShowAsync("work-permit", TalentRecords.WorkPermitPoints, request, talent, cancellationToken);

    private static async Task<IResult> ShowAsync(string table, FormStep step, HttpRequest request, TalentClient talent, CancellationToken cancellationToken)
    {
        var body = PostedForm.Over([], step, new FormCollection(request.Query.ToDictionary()));
        if (body.Count == 0)
            return Show.Page<PointsPage>(new { Table = table, Step = step, Values = new FormValues(body) });
        var asked = body.DeepClone().AsObject();
        if (int.TryParse((string?)asked["schoolClass"], NumberStyles.None, CultureInfo.InvariantCulture, out var schoolClass))
            asked["schoolClass"] = schoolClass;
        var answer = await talent.PointsAsync(table, asked, cancellationToken);
        return Show.Page<PointsPage>(new { Table = table, Step = step, Values = new FormValues(body), Result = answer.Value, answer.Problem }, answer.Problem?.Status ?? StatusCodes.Status200OK);
    }
}
