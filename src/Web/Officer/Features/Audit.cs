using Platform.Web.Officer.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>Who has read personal data, for those who look after it.</summary>
internal static class Audit
{
    public static async Task<IResult> ReadingsAsync([AsParameters] ReadingFilter filter, AuditClient audit, CancellationToken cancellationToken)
    {
        var answer = await audit.ReadingsAsync(filter, cancellationToken);
        return answer.Problem is { Status: StatusCodes.Status401Unauthorized } signIn ? Show.Problem(signIn)
            : Show.Page<AuditReadingsPage>(new { Filter = filter, Readings = answer.Or(Slice<Reading>.Empty), Problem = answer.Problem }, answer.Problem?.Status ?? StatusCodes.Status200OK);
    }
}
