using Platform.Web.Applicant.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

/// <summary>Filed cosmetics: the register open to everybody, and the products of the caller's organisations.</summary>
internal static class MyFilings
{
    public static async Task<IResult> RegisterAsync(string? q, string? after, FilingsClient filings, CancellationToken cancellationToken)
    {
        Slice<FilingEntry>? found = null;
        if (!string.IsNullOrWhiteSpace(q) && (await filings.RegisterAsync(q.Trim(), after, cancellationToken)).Failed(out var problem, out found))
            return problem.Status == StatusCodes.Status401Unauthorized ? Show.Problem(problem) : Show.Page<CosmeticsRegisterPage>(new { Q = q, Problem = problem }, problem.Status);
        return Show.Page<CosmeticsRegisterPage>(new { Q = q, Found = found });
    }

    public static async Task<IResult> RegisteredAsync(string number, FilingsClient filings, CancellationToken cancellationToken) =>
        (await filings.RegisteredAsync(number, cancellationToken)).Failed(out var problem, out var filing)
            ? Show.Problem(problem)
            : Show.Page<CosmeticPage>(new { Filing = filing });

    public static async Task<IResult> ListAsync(string? after, FilingsClient filings, CancellationToken cancellationToken) =>
        (await filings.ListAsync(after, cancellationToken)).Failed(out var problem, out var own)
            ? Show.Problem(problem)
            : Show.Page<MyFilingsPage>(new { Filings = own });

    public static async Task<IResult> ShowAsync(string number, FilingsClient filings, CancellationToken cancellationToken) =>
        (await filings.GetAsync(number, cancellationToken)).Failed(out var problem, out var filing)
            ? Show.Problem(problem)
            : Show.Page<MyFilingPage>(new { Filing = filing });
}
