namespace Platform.Contracts.Identity.V1;

/// <summary>Customs have recorded or corrected how they rate an enterprise from a day on (GACC Order 282).</summary>
/// <param name="CreditCode">统一社会信用代码; the enterprise may have no account.</param>
/// <param name="ValidFrom">In Shanghai; the day may come later. The level holds until that of a later day.</param>
/// <param name="Level"><c>advanced</c>, <c>certified</c>, <c>ordinary</c>, <c>dishonest</c> or <c>seriouslyDishonest</c>.</param>
/// <param name="Version">Of what is recorded about the enterprise: of two that say something of the same day, the higher one holds.</param>
public sealed record OrganisationCreditChanged(
    string CreditCode,
    DateOnly ValidFrom,
    string Level,
    int Version,
    DateTimeOffset At);
