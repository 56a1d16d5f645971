using System.Text.Json;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.Contracts.Talent.V1;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Listings;

/// <summary>What the steps of an employer's case bring about on the zone's list, in their transaction.</summary>
internal static class Publications
{
    private const string Prefix = "KEY";

    /// <summary>Null when it stands on the list. Of an employer's applications in several zones the first that is approved does.</summary>
    public static async Task<Problem?> PublishAsync(StepContext context, EmployerForm form, CancellationToken cancellationToken)
    {
        var (@case, work) = (context.Case, context.Work);
        var number = await work.NextCertificateNumberAsync(Prefix, @case.Zone, form.Year!.Value, cancellationToken);
        var published = await work.ExecuteAsync("Listings.Insert", new Listing
        {
            Number = number,
            Zone = @case.Zone,
            Year = form.Year.Value,
            CaseId = @case.Id,
            OrganisationId = @case.OrganisationId,
            Employer = form.Employer!.Name!,
            CreditCode = form.Employer.CreditCode!.Trim().ToUpperInvariant(),
            Industry = form.Industry!,
            PublishedOn = context.Today,
            ObjectionsUntil = (await SubjectCases.DueAsync(work, [@case.Id], EmployerFlow.ObjectionPeriod.Code, cancellationToken)).Single().DueOn,
        }, cancellationToken);
        if (published == 0)
            return ((Problem)ListingProblems.EmployerListed) with { Provision = Law.Recommendation };
        await context.SetSubjectAsync(number, cancellationToken);
        return null;
    }

    public static async Task ListAsync(StepContext context, CancellationToken cancellationToken)
    {
        var listing = (await context.Work.FindListingAsync(context.Case.Subject!, cancellationToken))!;
        await context.Work.MoveListingAsync(listing.Number, Listing.Published, Listing.Listed, null, null, cancellationToken);
        await context.Outbox.AddAsync(context.Work, Told(listing, context.At), cancellationToken);
    }

    /// <summary>The objection was right: the place is free again.</summary>
    public static async Task StrikeAsync(StepContext context, CancellationToken cancellationToken)
    {
        var (work, upheld) = (context.Work, context.Upheld());
        var listing = (await work.FindListingAsync(context.Case.Subject!, cancellationToken))!;
        foreach (var objection in await work.OpenClaimsAsync(listing.Number, upheld.Objection, cancellationToken))
            await work.ExecuteAsync("Claims.Decide", new { objection.Id, State = Claim.Upheld, DecidedAt = context.At, DecidedBy = context.Case.AssigneeName, Decision = (PersonalText)upheld.Reason! }, cancellationToken);
        await work.MoveListingAsync(listing.Number, Listing.Published, Listing.Struck, context.Today, upheld.Reason, cancellationToken);
        await work.ExecuteAsync("Quotas.GiveBack", new { listing.Zone, listing.Year }, cancellationToken);
    }

    public static EmployerListed Told(Listing listing, DateTimeOffset at) =>
        new(listing.Number, listing.CaseId, listing.OrganisationId, listing.Employer, listing.CreditCode, listing.Zone, listing.Year, listing.Industry, at.ShanghaiDate());

    /// <summary>The body of the act that upholds an objection.</summary>
    public static ObjectionUpheldBody Upheld(this StepContext context) => context.Detail.Deserialize<ObjectionUpheldBody>(JsonDefaults.Lenient)!;
}
