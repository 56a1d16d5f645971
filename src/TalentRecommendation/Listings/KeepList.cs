using System.Data.Common;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Acts;
using Platform.Contracts.Talent.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Listings;

/// <summary>What is done with a listing after its approval: objected to, reviewed, taken off, appealed against. Each answers the listing's number.</summary>
internal sealed class KeepList(Writes writes, CaseSteps steps, Outbox outbox, TimeProvider time)
{
    /// <summary>Anybody signed in, while it is published.</summary>
    public Task<Outcome<string>> ObjectAsync(string number, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<ClaimForm>(body, ListingBodies.Errors, $"objection {number}", key, caller, async (work, form) =>
        {
            if (await work.FindListingAsync(number, cancellationToken) is not { } listing || !Listing.Public.Contains(listing.State))
                return CommonProblems.NotFound;
            if (listing.State != Listing.Published || listing.ObjectionsUntil < time.ShanghaiToday())
                return ListingProblems.ObjectionsOver.With(listing.ObjectionsUntil) with { Provision = Law.Publication };
            // Of two objections at once the second waits for the first.
            await work.MoveListingAsync(listing.Number, Listing.Published, Listing.Published, null, null, cancellationToken);
            if ((await work.OpenClaimsAsync(listing.Number, null, cancellationToken)).Any(claim => claim.AccountId == caller.AccountId))
                return ListingProblems.ObjectionFiled;
            await ClaimAsync(work, listing, Claim.Objection, form, caller, cancellationToken);
            return listing.Number;
        }, cancellationToken);

    /// <summary>An objection that is right takes the case to its refusal; one that is not lets the period run on.</summary>
    public Task<Outcome<string>> DecideObjectionAsync(string number, Guid id, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        DecideAsync(number, $"objection {id}", body, key, caller, async (work, listing, form) =>
        {
            if (await work.OpenClaimsAsync(listing.Number, id, cancellationToken) is not [{ Kind: Claim.Objection }])
                return ListingProblems.ClaimNotOpen;
            if (form.Upheld == true)
                return (await steps.ByOfficerAsync(work, listing.CaseId, EmployerFlow.UpholdObjection, new ObjectionUpheldBody(id, form.Reason), caller, cancellationToken)).Problem;
            return await CloseAsync(work, id, Claim.Dismissed, form, caller, cancellationToken);
        }, cancellationToken);

    /// <summary>The employer, while the term runs, against its delisting.</summary>
    public Task<Outcome<string>> AppealAsync(string number, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<ClaimForm>(body, ListingBodies.Errors, $"appeal {number}", key, caller, async (work, form) =>
        {
            if (await work.FindListingAsync(number, cancellationToken) is not { } listing || !caller.ActsFor(listing.OrganisationId))
                return CommonProblems.NotFound;
            if (listing.State != Listing.Delisted)
                return ListingProblems.NotDelisted;
            if (listing.AppealUntil() < time.ShanghaiToday())
                return ListingProblems.AppealOver.With(listing.AppealUntil());
            // Of two appeals at once the second waits for the first.
            await work.MoveListingAsync(listing.Number, Listing.Delisted, Listing.Delisted, listing.EndedOn, listing.EndReason, cancellationToken);
            if ((await work.OpenClaimsAsync(listing.Number, null, cancellationToken)).Count > 0)
                return ListingProblems.AppealFiled;
            await ClaimAsync(work, listing, Claim.Appeal, form, caller, cancellationToken);
            return listing.Number;
        }, cancellationToken);

    /// <summary>An appeal that is right puts the employer back, unless another zone has listed it since.</summary>
    public async Task<Outcome<string>> DecideAppealAsync(string number, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken)
    {
        try
        {
            return await DecideAppealOnceAsync(number, body, key, caller, cancellationToken);
        }
        catch (DbException exception) when (UniqueViolation.Is(exception))
        {
            return ((Problem)ListingProblems.EmployerListed) with { Provision = Law.Recommendation };
        }
    }

    private Task<Outcome<string>> DecideAppealOnceAsync(string number, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        DecideAsync(number, "appeal", body, key, caller, async (work, listing, form) =>
        {
            if (await work.OpenClaimsAsync(listing.Number, null, cancellationToken) is not [{ Kind: Claim.Appeal } appeal])
                return ListingProblems.ClaimNotOpen;
            if (await CloseAsync(work, appeal.Id, form.Upheld == true ? Claim.Upheld : Claim.Dismissed, form, caller, cancellationToken) is { } decided)
                return decided;
            if (form.Upheld != true)
                return null;
            await work.MoveListingAsync(listing.Number, Listing.Delisted, Listing.Listed, null, null, cancellationToken);
            await outbox.AddAsync(work, Publications.Told(listing, time.GetUtcNow()), cancellationToken);
            return null;
        }, cancellationToken);

    /// <summary>The yearly review; an employer that is taken off may appeal.</summary>
    public Task<Outcome<string>> ReviewAsync(string number, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<ReviewForm>(body, ListingBodies.Errors, $"review {number}", key, caller, async (work, form) =>
        {
            if (await work.FindListingAsync(number, cancellationToken) is not { } listing || !caller.MayKeepList(listing.Zone))
                return CommonProblems.NotFound;
            var (now, delisted) = (time.GetUtcNow(), form.Outcome == ReviewOutcome.Delisted);
            if (listing.StateOn(now.ShanghaiDate()) != Listing.Listed)
                return ListingProblems.NotListed;
            var moved = delisted
                ? await work.MoveListingAsync(listing.Number, Listing.Listed, Listing.Delisted, now.ShanghaiDate(), form.Reason, cancellationToken)
                : await work.ExecuteAsync("Listings.Keep", new { listing.Number, ReviewedOn = now.ShanghaiDate() }, cancellationToken) == 1;
            if (!moved)
                return ListingProblems.NotListed;
            await work.ExecuteAsync("Reviews.Insert", new Review
            {
                Id = Guid.CreateVersion7(now), Listing = listing.Number, Outcome = delisted ? Review.Delisted : Review.Kept, Reason = form.Reason!, At = now, ByName = caller.DisplayName,
            }, cancellationToken);
            if (delisted)
                await outbox.AddAsync(work, new EmployerDelisted(
                    listing.Number, listing.CaseId, listing.OrganisationId, listing.Employer, listing.CreditCode, listing.Zone, listing.Year, now.ShanghaiDate()), cancellationToken);
            return listing.Number;
        }, cancellationToken);

    /// <summary>The zone. Never fewer places than are taken, and never over what a colleague has entered meanwhile; every change is kept.</summary>
    /// <param name="version">That was read; 0 before anybody has entered one.</param>
    public Task<Outcome<string>> SetQuotaAsync(string zone, int year, int version, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<QuotaForm>(body, ListingBodies.Errors, $"quota {zone} {year} {version}", key, caller, async (work, form) =>
        {
            if (!ZoneIndustries.Zones.Contains(zone) || year is < 2000 or > 2100)
                return CommonProblems.NotFound;
            var now = time.GetUtcNow();
            var quota = new { Zone = zone, Year = year, Version = version, Total = form.Total!.Value, Source = form.Source!, At = now, caller.AccountId };
            if (await work.ExecuteAsync(version == 0 ? "Quotas.Insert" : "Quotas.Change", quota, cancellationToken) == 0)
                return await work.FindAsync<Quota>("Quotas.Get", quota, cancellationToken) is { } current && current.Version == version
                    ? ListingProblems.QuotaBelowTaken.With(current.Taken) with { Provision = Law.Quota }
                    : ListingProblems.QuotaStale;
            await work.ExecuteAsync("QuotaChanges.Insert", new QuotaChange
            {
                Id = Guid.CreateVersion7(now), Zone = zone, Year = year, Version = version + 1, Total = quota.Total, Source = quota.Source, At = now, ByName = caller.DisplayName,
            }, cancellationToken);
            return zone;
        }, cancellationToken);

    private Task<Outcome<string>> DecideAsync(
        string number, string what, JsonNode? body, string key, Caller caller, Func<Work, Listing, ClaimDecisionForm, Task<Problem?>> decide, CancellationToken cancellationToken) =>
        writes.OnceAsync<ClaimDecisionForm>(body, ListingBodies.Errors, $"{what} {number}", key, caller, async (work, form) =>
        {
            if (await work.FindListingAsync(number, cancellationToken) is not { } listing || !caller.MayKeepList(listing.Zone))
                return CommonProblems.NotFound;
            return await decide(work, listing, form) is { } problem ? problem : listing.Number;
        }, cancellationToken);

    private async Task ClaimAsync(Work work, Listing listing, string kind, ClaimForm form, Caller caller, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await work.ExecuteAsync("Claims.Insert", new Claim
        {
            Id = Guid.CreateVersion7(now), Listing = listing.Number, Kind = kind, AccountId = caller.AccountId, Claimant = caller.DisplayName, Reason = form.Reason!, FiledAt = now,
        }, cancellationToken);
    }

    private async Task<Problem?> CloseAsync(Work work, Guid id, string state, ClaimDecisionForm form, Caller caller, CancellationToken cancellationToken) =>
        await work.ExecuteAsync("Claims.Decide", new { Id = id, State = state, DecidedAt = time.GetUtcNow(), DecidedBy = (PersonalText)caller.DisplayName, Decision = (PersonalText)form.Reason! }, cancellationToken) == 1
            ? null
            : (Problem)ListingProblems.ClaimNotOpen;
}
