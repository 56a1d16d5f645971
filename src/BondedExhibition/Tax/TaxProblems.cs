using Platform.BondedExhibition.Texts;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Tax;

/// <summary>Refusals about tariff and tax.</summary>
public static class TaxProblems
{
    /// <summary>The tariff of the day lacks the goods code, so no tax can be counted. Argument: the code.</summary>
    public static readonly ProblemKind TariffMissing = new("tariff-missing", StatusCodes.Status409Conflict, typeof(TaxTexts));

    /// <summary>One field of an estimate is wrong; its words are <c>field.&lt;code&gt;</c>.</summary>
    internal static FieldError Field(string pointer, string code, params object?[] args) => new(pointer, code, new Text(typeof(TaxTexts), $"field.{code}", args));
}
