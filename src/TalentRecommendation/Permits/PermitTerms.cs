using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Staff;
using Platform.TalentRecommendation.Tables;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Permits;

/// <summary>
/// How long either permit may run and how old its holder may be, as dated data (<c>Data/Tables</c>). Two instruments, two
/// ceilings (D6): a five-year residence permit is no five-year work permit. Pure.
/// </summary>
internal static class PermitTerms
{
    private static readonly IReadOnlyList<TermRow> Terms = Shipped.Read<TermRow>("Tables.work-permit-terms.json");
    private static readonly IReadOnlyList<AgeRow> Ages = Shipped.Read<AgeRow>("Tables.work-permit-ages.json");
    private static readonly IReadOnlyList<Measure> Measures = Shipped.Read<Measure>("Tables.foreign-staff-measures.json");

    /// <summary>The last day a work permit may have that begins on <paramref name="from"/>, and what sets it.</summary>
    public static Ceiling WorkPermit(ForeignStaffForm form, WorkPermitClass @class, DateOnly from)
    {
        var months = Terms.Last(row => row.Class == @class && (row.Basis is null || row.Basis == form.Basis) && row.Holds(from)).Months;
        return Lowest(
            [new Ceiling(from.AddMonths(months), "ceiling.class", form.Basis == WorkPermitBasis.BondedZone ? Law.RelaxedTwoYears : Law.WorkPermitPapers), .. Papers(form)]);
    }

    /// <summary>
    /// The last day a residence permit may have: five years where a measure covers the person, otherwise no longer than the work permit it
    /// rests on, and never beyond the passport.
    /// </summary>
    /// <param name="work">The last day of that work permit: the one granted, as long as there is none the one asked for.</param>
    public static Ceiling Residence(ForeignStaffForm form, string zone, DateOnly from, DateOnly? work) => Lowest(
        [
            new Ceiling(MostResidence(from), "ceiling.residence", Law.ResidenceTerm),
            .. FiveYears(form, zone, from) || work is not { } until ? Array.Empty<Ceiling>() : [new Ceiling(until, "ceiling.work-permit", Law.ResidenceTerm)],
            .. form.Person?.PassportExpiresOn is { } passport ? [new Ceiling(passport, "ceiling.passport", Law.WorkPermitPapers)] : Array.Empty<Ceiling>(),
        ]);

    /// <summary>The first and the last day that a residence permit for work may have at all.</summary>
    public static DateOnly LeastResidence(DateOnly from) => from.AddDays(TalentTerm.ResidenceLeast.On(from));

    /// <inheritdoc cref="LeastResidence"/>
    public static DateOnly MostResidence(DateOnly from) => from.AddYears(TalentTerm.ResidenceMost.On(from));

    /// <summary>
    /// Key enterprise and a person in the zone's direction, as the zone's own text has it (S0 task 48; S2 item 18: scientists and engineers
    /// only); or whoever holds a qualification of the city's list (JWZG).
    /// </summary>
    public static bool FiveYears(ForeignStaffForm form, string zone, DateOnly on) =>
        (form.Basis == WorkPermitBasis.ListedQualification && Measure("listed-qualification", zone, on) is not null) || FiveYearsOfZone(form, zone, on);

    private static bool FiveYearsOfZone(ForeignStaffForm form, string zone, DateOnly on) =>
        form is { KeyEnterprise: true, Contract.InZonesDirection: true } && Measure("five-years", zone, on) is { } measure && (!measure.ScienceOnly || form.Basis is WorkPermitBasis.Title or WorkPermitBasis.Points or WorkPermitBasis.YoungTalent or WorkPermitBasis.DegreeAndExperience);

    /// <summary>Whether the zone's text gives the family of high-level staff the same term; only S0 does.</summary>
    public static bool FamilyOfSameTerm(ForeignStaffForm form, string zone, DateOnly on) => form.Class == WorkPermitClass.A && Measure("five-years", zone, on)?.Family == true;

    /// <summary>Years of practice a foreign legal adviser needs: two where S0 task 44 holds, three elsewhere.</summary>
    public static int LegalAdviserYears(string zone, DateOnly on) => Measure("legal-adviser", zone, on)!.Years!.Value;

    /// <summary>Whether conditions are relaxed for long-term work there (S3 item 11).</summary>
    public static bool IsRelaxed(string zone, DateOnly on) => Measure("bonded-zone", zone, on) is not null;

    /// <summary>The end of the work permit that a residence permit would rest on: the one asked for, or the one that is not renewed with it.</summary>
    public static DateOnly? WorkPermitEnd(this ForeignStaffForm form, StaffMember? member) => form.AsksForWorkPermit ? form.Stay?.WorkPermitUntil : member?.WorkPermitUntil;

    /// <summary>The oldest a holder may be, in whole years; null: no limit.</summary>
    public static int? Oldest(ForeignStaffForm form, DateOnly on) =>
        Ages.Last(row => row.Class == form.Class && (row.Basis is null || row.Basis == form.Basis) && row.Holds(on)) is var age && form.Application == PermitApplication.Renewal ? age.OldestAtRenewal : age.Oldest;

    /// <summary>The oldest at a first application, whatever this one is: beyond it the guide contradicts itself.</summary>
    public static int? OldestAtFirst(ForeignStaffForm form, DateOnly on) => Oldest(form with { Application = PermitApplication.New }, on);

    private static IEnumerable<Ceiling> Papers(ForeignStaffForm form)
    {
        if (form.Contract?.To is { } contract)
            yield return new Ceiling(contract, "ceiling.contract", Law.WorkPermitPapers);
        if (form.Person?.PassportExpiresOn is { } passport)
            yield return new Ceiling(passport, "ceiling.passport", Law.WorkPermitPapers);
    }

    private static Ceiling Lowest(IEnumerable<Ceiling> ceilings) => ceilings.MinBy(ceiling => ceiling.Until)!;

    // A zone's own row before the one for everywhere.
    private static Measure? Measure(string code, string zone, DateOnly on) =>
        Measures.Where(row => row.Code == code && row.Holds(on)).OrderBy(row => row.Zones is null).FirstOrDefault(row => row.Zones?.Contains(zone) ?? true);
}

/// <summary>The last day that is allowed, why, and by what law.</summary>
internal sealed record Ceiling(DateOnly Until, string Why, Provision Provision)
{
    public Text Reason => new(typeof(StaffTexts), Why);
}

/// <param name="Source">Where the row stands in the law.</param>
internal abstract record DatedRow(DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool ToBeVerified)
{
    public bool Holds(DateOnly day) => Shipped.Covers(ValidFrom, ValidTo, day);
}

internal sealed record TermRow(WorkPermitClass Class, WorkPermitBasis? Basis, int Months, DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool ToBeVerified) : DatedRow(ValidFrom, ValidTo, Source, ToBeVerified);

internal sealed record AgeRow(WorkPermitClass Class, WorkPermitBasis? Basis, int? Oldest, int? OldestAtRenewal, DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool ToBeVerified) : DatedRow(ValidFrom, ValidTo, Source, ToBeVerified);

/// <param name="Zones">Null: everywhere.</param>
/// <param name="Family">Of <c>five-years</c>: the family gets the same term.</param>
/// <param name="ScienceOnly">Of <c>five-years</c>: for scientists and engineers only.</param>
/// <param name="Years">Of <c>legal-adviser</c>: years of practice.</param>
internal sealed record Measure(string Code, IReadOnlyList<string>? Zones, DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool ToBeVerified, bool? Family = null, bool ScienceOnly = false, int? Years = null) : DatedRow(ValidFrom, ValidTo, Source, ToBeVerified);
