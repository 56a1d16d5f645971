using System.Globalization;
using System.Text.Json;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Documents;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Declarations;

/// <summary>税款计算说明: the paper of a declaration that explains every figure. Made with the declaration, replaced by a correction, ended with it.</summary>
internal static class TaxStatement
{
    public const string Kind = "tax-statement";
    public const string Prefix = "TAX";

    /// <summary>Ends with the declaration; nobody takes it back otherwise.</summary>
    public static readonly RevocationGround DeclarationEnded = new("declaration-ended", Domain.Law.Consolidated, Offered: false);

    public static string DataOf(Declaration declaration, IReadOnlyList<DeclarationLine> lines) =>
        JsonSerializer.Serialize(new Statement(
            declaration.ListNumber, declaration.BookNumber, declaration.RateDay, declaration.DueOn, declaration.DutiableValue, declaration.Duty, declaration.ConsumptionTax, declaration.Vat, declaration.Total,
            [.. lines.Select(line => new StatedLine(line.Line, line.Sale, line.GoodsCode, line.Name, line.Serial, line.Origin, line.Quantity, line.DutiableValue, JsonSerializer.Deserialize<CountedStep[]>(line.Steps, JsonDefaults.Lenient)!))]), JsonDefaults.Options);

    public static IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate)
    {
        var statement = JsonSerializer.Deserialize<Statement>(certificate.Data, JsonDefaults.Lenient)!;
        return
        [
            new("list-number", statement.ListNumber),
            new("book", statement.BookNumber),
            new("rate-day", statement.RateDay),
            new("tax-due", statement.DueOn),
            .. statement.Lines.SelectMany(Rows),
            new("duty", Money(statement.Duty)),
            new("consumption-tax", Money(statement.ConsumptionTax)),
            new("vat", Money(statement.Vat)),
            new("total", Money(statement.Total)),
        ];
    }

    /// <summary>The statements of a case that count.</summary>
    public static async Task<IReadOnlyList<string>> NumbersAsync(Work work, Guid caseId, CancellationToken cancellationToken) =>
        [.. (await work.QueryAsync<CertificateRecord>("Certificates.OfCase", new { CaseId = caseId }, cancellationToken))
            .Where(certificate => certificate is { Kind: Kind, State: CertificateRecord.Valid }).Select(certificate => certificate.Number)];

    private static IEnumerable<PrintedRow> Rows(StatedLine line)
    {
        var goods = string.Join(" · ", new[] { $"{line.Line}", line.Name, line.Serial, line.GoodsCode, line.Origin, line.Sale }.Where(part => !string.IsNullOrEmpty(part)));
        yield return new PrintedRow("line", string.Create(CultureInfo.InvariantCulture, $"{goods} · {line.Quantity:0.#####} · CNY {line.DutiableValue:#,##0.00}"));
        foreach (var step in line.Steps)
            yield return new PrintedRow("step", new Words($"{step.TitleZh}：{step.FormulaZh} = {Money(step.Amount)}", $"{step.TitleEn}: {step.FormulaEn} = {Money(step.Amount)}"));
    }

    private static string Money(decimal cny) => cny.ToString("#,##0.00", CultureInfo.InvariantCulture);

    private sealed record Statement(string ListNumber, string BookNumber, DateOnly RateDay, DateOnly DueOn, decimal DutiableValue, decimal Duty, decimal ConsumptionTax, decimal Vat, decimal Total, IReadOnlyList<StatedLine> Lines);

    private sealed record StatedLine(int Line, string Sale, string GoodsCode, string Name, string Serial, string? Origin, decimal Quantity, decimal DutiableValue, IReadOnlyList<CountedStep> Steps);
}
