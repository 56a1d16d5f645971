using Platform.Web.Applicant.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

/// <summary>The offices of the caller's organisations: what is due when, and every later matter from here.</summary>
internal static class MyOffices
{
    public static async Task<IResult> ListAsync(string? after, OfficesClient offices, CancellationToken cancellationToken) =>
        (await offices.ListAsync(after, cancellationToken)).Failed(out var problem, out var own)
            ? Show.Problem(problem)
            : Show.Page<MyOfficesPage>(new { Offices = own });

    public static async Task<IResult> ShowAsync(string number, OfficesClient offices, CancellationToken cancellationToken) =>
        (await offices.GetAsync(number, cancellationToken)).Failed(out var problem, out var office)
            ? Show.Problem(problem)
            : Show.Page<MyOfficePage>(new { Office = office });
}
