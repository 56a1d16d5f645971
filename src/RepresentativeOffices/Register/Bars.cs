using Platform.CaseKernel.Lists;
using Platform.Persistence;
using Platform.RepresentativeOffices.Domain;

namespace Platform.RepresentativeOffices.Register;

/// <summary>What the register says against an establishment: how offices ended in the last five years.</summary>
/// <param name="EnterpriseClosedOn">When an office of the enterprise was last revoked or ordered closed (L584 art. 39).</param>
/// <param name="PersonsClosedOn">By place in the form's list: when an office in which that person served was closed for harming security (art. 12).</param>
internal sealed record Bars(DateOnly? EnterpriseClosedOn, IReadOnlyDictionary<int, DateOnly> PersonsClosedOn)
{
    private const int Years = 5;

    public static async Task<Bars> FindAsync(Work work, EstablishForm form, DateOnly today, CancellationToken cancellationToken)
    {
        var since = today.AddYears(-Years);
        var closed = form.Representatives is not { Count: > 0 } ? []
            : await work.QueryAsync<OfficePerson>("OfficePeople.OfEnded", new { Since = since, Ground = OfficeEnd.OrderedClosedForHarm }, cancellationToken);
        return new Bars(
            await EnterpriseAsync(work, form.ForeignEnterprise, since, cancellationToken),
            (form.Representatives ?? []).Select((person, i) => (Place: i, On: closed.Where(one => IsSame(one, person)).Max(one => one.LeftOn)))
                .Where(entry => entry.On is not null).ToDictionary(entry => entry.Place, entry => entry.On!.Value));
    }

    private static async Task<DateOnly?> EnterpriseAsync(Work work, EnterpriseForm? enterprise, DateOnly since, CancellationToken cancellationToken)
    {
        if (enterprise?.Country is not { } country)
            return null;
        var ended = await work.QueryAsync<EndedOffice>("Offices.EndedSince", new { Since = since, Country = country, Closed = OfficeEnd.OrderedClosed }, cancellationToken);
        return ended.FirstOrDefault(office => Same(office.EnterpriseNameOriginal, enterprise.NameOriginal) || Same(office.EnterpriseNameZh, enterprise.NameZh))?.EndedOn;
    }

    /// <summary>By the document, or with a new one by name and day of birth.</summary>
    private static bool IsSame(OfficePerson known, RepresentativeForm person) =>
        known.Is(person) || (known.Form is { BirthDate: { } born } form && born == person.BirthDate && Same(form.NameOriginal, person.NameOriginal));

    private static bool Same(string? one, string? other) => !string.IsNullOrWhiteSpace(one) && SearchText.Of(one) == SearchText.Of(other);

    private sealed record EndedOffice(string EnterpriseNameZh, string EnterpriseNameOriginal, DateOnly EndedOn);
}
