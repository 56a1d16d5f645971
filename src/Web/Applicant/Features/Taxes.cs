using System.Text.Json.Nodes;
using Platform.Web.Applicant.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Forms;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

/// <summary>What importing something would cost, before anybody buys or sells it.</summary>
internal static class Taxes
{
    public static async Task<IResult> EstimateAsync(HttpRequest request, BondedClient bonded, CancellationToken cancellationToken)
    {
        var step = GoodsSteps.Estimate;
        var body = PostedForm.Over([], step, new FormCollection(request.Query.ToDictionary()));
        if (body.Count == 0)
            return Show.Page<TaxPage>(new { Step = step, Values = new FormValues(body) });
        var answer = await bonded.EstimateAsync(body, cancellationToken);
        return Show.Page<TaxPage>(new { Step = step, Values = new FormValues(body), Estimate = answer.Value, answer.Problem }, answer.Problem?.Status ?? StatusCodes.Status200OK);
    }
}
