using Platform.BondedExhibition.Domain;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Ledger;

/// <summary>What stands for the tax of goods outside (SHC9 IV; L581). Amounts in CNY.</summary>
public sealed record Guarantee
{
    public const string Active = "active";
    public const string Ended = "ended";
    public const string Letter = "letter";
    public const string Deposit = "deposit";
    public const string Exemption = "exemption";
    public const string Waiver = "waiver";
    public const string Single = "single";
    public const string General = "general";

    public required Guid Id { get; init; }

    /// <summary><c>GUA-…</c>.</summary>
    public required string Number { get; init; }

    public int Version { get; init; } = 1;

    public required Guid OrganisationId { get; init; }

    /// <summary>As it stands in its books; only lists read it.</summary>
    public string? OrganisationName { get; init; }

    public required string Zone { get; init; }

    /// <summary><c>letter</c>, <c>deposit</c>, <c>exemption</c> or <c>waiver</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>single</c> or <c>general</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>Null: no limit, of an exemption.</summary>
    public decimal? Ceiling { get; init; }

    /// <summary>Tax that it stands for now.</summary>
    public decimal Reserved { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly ValidUntil { get; init; }

    public required Guid CaseId { get; init; }

    public string State { get; init; } = Active;

    public DateOnly? EndedOn { get; init; }

    /// <summary>Why customs ended it.</summary>
    public string? EndReasons { get; init; }

    /// <summary>Until when what was given is claimed: three months from customs' notice (L581 arts 20-21). Nothing was given where payment is waived.</summary>
    public DateOnly? ClaimBy => Kind is Letter or Deposit ? EndedOn?.AddMonths(3) : null;

    /// <summary>The first day without the rating it rests on, as customs have to look at it again; null while it has it.</summary>
    public DateOnly? RatingLostOn { get; init; }

    /// <summary>The provision by which it rests on a rating: an exemption on the highest one (L581 art. 10), a waiver on not being discredited (S0 task 10); null for what was given.</summary>
    public Provision? RestsOn => Kind switch
    {
        Exemption => Law.ExemptionOnly,
        Waiver => Law.CreditLevels,
        _ => null,
    };

    /// <summary>Null, or the provision by which it rests on a rating that customs do not give.</summary>
    public Provision? RatingLost(CreditLevel? level) => (Kind, level) switch
    {
        (Exemption, not CreditLevel.Advanced) or (Waiver, CreditLevel.Dishonest or CreditLevel.SeriouslyDishonest) => RestsOn,
        _ => null,
    };

    /// <summary>What <see cref="RatingLostOn"/> is today. One that is over and stands for nothing is not looked at again.</summary>
    /// <param name="ratings">Up to today, the latest first.</param>
    internal DateOnly? LosesRatingOn(IReadOnlyList<Rating> ratings, DateOnly today)
    {
        if (State != Active || (ValidUntil < today && Reserved == 0) || RatingLost(ratings is [var latest, ..] ? CreditLevels.Parse(latest.Level) : null) is null)
            return null;
        var since = ratings.TakeWhile(rating => RatingLost(CreditLevels.Parse(rating.Level)) is not null).LastOrDefault()?.ValidFrom;
        return since > ValidFrom ? since : ValidFrom;
    }

    /// <summary>What may still be reserved; null: no limit.</summary>
    public decimal? Available => Ceiling - Reserved;

    public bool Stands(DateOnly day) => State == Active && ValidFrom <= day && day <= ValidUntil;
}
