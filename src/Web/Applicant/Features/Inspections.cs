using Platform.Web.Applicant.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

/// <summary>Random inspection draws, as anybody may check them.</summary>
internal static class Inspections
{
    public static async Task<IResult> ListAsync(DrawsClient draws, CancellationToken cancellationToken) =>
        (await draws.ListAsync(cancellationToken)).Failed(out var problem, out var all)
            ? Show.Problem(problem)
            : Show.Page<DrawsPage>(new { Draws = all.Items });

    public static async Task<IResult> ShowAsync(Guid id, DrawsClient draws, CancellationToken cancellationToken) =>
        (await draws.GetAsync(id, cancellationToken)).Failed(out var problem, out var draw)
            ? Show.Problem(problem)
            : Show.Page<DrawPage>(new { Draw = draw });
}
