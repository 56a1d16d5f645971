using System.Globalization;
using System.Text.Json;
using Platform.BondedExhibition.Ledger;
using Platform.ServiceDefaults;

namespace Platform.BondedExhibition.Declarations;

/// <summary>A declaration as its declarant and customs see it. Money in CNY and quantities as decimal strings.</summary>
/// <param name="LateFee">滞纳金, until it was paid or until today; <c>0.00</c> in time.</param>
/// <param name="RateDay">Whose rates count (GSF art. 21(1)).</param>
internal sealed record DeclarationView(
    string ListNumber, string Book, string CustomsCode, string Payment, DateOnly RateDay, DateOnly DueOn, DateOnly? PaidOn, string? Receipt, DateOnly? ReleasedOn, DateOnly? EndedOn,
    string DutiableValue, string Duty, string ConsumptionTax, string Vat, string Total, string LateFee, string Currency, IReadOnlyList<DeclarationLineView> Lines)
{
    public static DeclarationView Of(Declaration declaration, IReadOnlyList<DeclarationLine> lines, DateOnly today) => new(
        declaration.ListNumber, declaration.BookNumber, declaration.CustomsCode, declaration.Payment, declaration.RateDay, declaration.DueOn, declaration.PaidOn, declaration.Receipt, declaration.ReleasedOn, declaration.EndedOn,
        Amounts.Money(declaration.DutiableValue), Amounts.Money(declaration.Duty), Amounts.Money(declaration.ConsumptionTax), Amounts.Money(declaration.Vat), Amounts.Money(declaration.Total),
        Amounts.Money(declaration.EndedOn is null ? TaxTerm.LateFee(declaration.Total, declaration.DueOn, declaration.PaidOn ?? today) : 0m), "CNY",
        [.. lines.Select(DeclarationLineView.Of)]);
}

/// <summary>A declaration whose tax is not paid.</summary>
internal sealed record UnpaidDeclaration(Guid CaseId, string ListNumber, string BookNumber, string OrganisationName, string Payment, DateOnly RateDay, DateOnly DueOn, decimal Total);

/// <param name="Payment"><c>each</c>, or <c>summary</c> for 汇总.</param>
/// <param name="Due"><c>open</c>, <c>soon</c> or <c>overdue</c>.</param>
/// <param name="LateFee">滞纳金 until today; <c>0.00</c> in time.</param>
internal sealed record UnpaidView(Guid CaseId, string ListNumber, string Book, string OrganisationName, string Payment, string PaymentTitle, DateOnly RateDay, DateOnly DueOn, string Due, string Total, string LateFee)
{
    public static UnpaidView Of(UnpaidDeclaration one, DateOnly today) => new(
        one.CaseId, one.ListNumber, one.BookNumber, one.OrganisationName, one.Payment, LedgerWords.Of($"payment.{one.Payment}"), one.RateDay, one.DueOn, Duties.Urgency(one.DueOn, today),
        Amounts.Money(one.Total), Amounts.Money(TaxTerm.LateFee(one.Total, one.DueOn, today)));
}

/// <param name="Sale"><c>SAL-…</c>.</param>
internal sealed record DeclarationLineView(
    int Line, string Sale, int Item, string GoodsCode, string Name, string? Specification, string? Serial, string? Origin, string Unit, string Quantity,
    string DutiableValue, string Duty, string ConsumptionTax, string Vat, string Total, IReadOnlyList<DeclaredStepView> Steps)
{
    public static DeclarationLineView Of(DeclarationLine line) => new(
        line.Line, line.Sale, line.Item, line.GoodsCode, line.Name, line.Specification, line.Serial.Length == 0 ? null : line.Serial, line.Origin, line.Unit, Amounts.Quantity(line.Quantity),
        Amounts.Money(line.DutiableValue), Amounts.Money(line.Duty), Amounts.Money(line.ConsumptionTax), Amounts.Money(line.Vat), Amounts.Money(line.Total),
        [.. JsonSerializer.Deserialize<CountedStep[]>(line.Steps, JsonDefaults.Lenient)!.Select(DeclaredStepView.Of)]);
}

internal sealed record DeclaredStepView(string Code, string Title, string Formula, string Amount)
{
    public static DeclaredStepView Of(CountedStep step) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh"
        ? new(step.Code, step.TitleZh, step.FormulaZh, Amounts.Money(step.Amount))
        : new(step.Code, step.TitleEn, step.FormulaEn, Amounts.Money(step.Amount));
}
