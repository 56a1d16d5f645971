using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Texts;

namespace Platform.CosmeticsFiling.Domain.Reports;

/// <summary>What the register says to the rules of an annual report.</summary>
/// <param name="OrganisationId">Of the applicant.</param>
/// <param name="Reported">Numbers of products whose year other cases have reported.</param>
/// <param name="Owed">Numbers of products whose report of the year is owed and not there.</param>
internal sealed record KnownReports(Guid OrganisationId, IReadOnlyDictionary<string, Filing> ByNumber, IReadOnlySet<string> Reported, IReadOnlyList<string> Owed);

/// <summary>A rule about an annual report.</summary>
internal abstract class ReportRule() : Rule<ReportForm>(typeof(PilotTexts));

/// <summary>A rule about each product that is reported and stands in the register.</summary>
internal abstract class ReportedProductRule : ReportRule
{
    public sealed override IEnumerable<Finding> Check(ReportForm form, CheckContext context)
    {
        if (context.Known is not KnownReports known || form.Year is not { } year)
            yield break;
        foreach (var (product, index) in (form.Products ?? []).Select((product, index) => (product, index)))
        {
            if (product.FilingNumber is { } number && known.ByNumber.GetValueOrDefault(number) is { } filing && IsAgainst(filing, year, known, context))
                yield return At($"/products/{index}/number", filing.Number, filing.NameZh);
        }
    }

    protected abstract bool IsAgainst(Filing filing, int year, KnownReports known, CheckContext context);
}
