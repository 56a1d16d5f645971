using System.Globalization;
using System.Text.Json;
using Platform.BondedExhibition.Customs;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tax;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Clock;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Declarations;

/// <summary>The rows of consolidated declarations, always in the transaction of the case's step.</summary>
internal static class Declarations
{
    private static readonly CultureInfo Zh = CultureInfo.GetCultureInfo("zh-CN"), En = CultureInfo.GetCultureInfo("en");

    public static Task<Declaration?> FindDeclarationAsync(this Work work, Guid caseId, CancellationToken cancellationToken) =>
        work.FindAsync<Declaration>("Declarations.Get", new { CaseId = caseId }, cancellationToken);

    public static Task<IReadOnlyList<DeclarationLine>> DeclaredLinesAsync(this Work work, Guid caseId, CancellationToken cancellationToken) =>
        work.QueryAsync<DeclarationLine>("Declarations.Lines", new { CaseId = caseId }, cancellationToken);

    /// <summary>
    /// Completes a declaration: takes its sales, each as one line, counts the tax with the rates of the day it was first submitted, and gives the
    /// list's number. After a correction the number and the day of the rates stay.
    /// </summary>
    public static async Task<Problem?> CompleteAsync(this Work work, StepContext context, ConsolidatedForm form, CancellationToken cancellationToken)
    {
        var @case = context.Case;
        var posting = await work.HoldSalesAsync(@case.Id, form.Lines!.Select(line => line.Sale!.Trim()), cancellationToken);
        var before = await work.FindDeclarationAsync(@case.Id, cancellationToken);
        var returned = await work.SecuredOfAsync(@case.Id, cancellationToken);
        if (before is not null)
        {
            await work.SettleReminderAsync(context.Outbox, before, context.At, cancellationToken);
            await work.ReturnSalesAsync(@case.Id, cancellationToken);
        }
        if (await work.DeclareSalesAsync(@case.Id, [.. form.Lines!.Select((line, index) => (line.Sale!.Trim(), index + 1))], cancellationToken) is { } refusal)
            return refusal;
        await work.SettleRemindersAsync(context.Outbox, @case.Id, null, context.At, cancellationToken);
        var rateDay = before?.RateDay ?? context.Today;
        var sales = (await work.SalesOfCaseAsync(@case.Id, cancellationToken)).ToDictionary(sale => sale.Line!.Value);
        var tariff = await work.TariffAsync(rateDay, cancellationToken);
        var lines = new List<DeclarationLine>();
        foreach (var (line, number) in form.Lines!.Select((line, index) => (line, index + 1)))
        {
            if (sales[number].BookNumber != @case.Subject)
                return LedgerProblems.NotDeclarable(sales[number].Number);
            var value = TaxCalculator.Fen(DutiableValues.Of(line));
            if (tariff.TaxOf(sales[number], value, sales[number].Quantity) is not { } tax)
                return tariff.Untaxable(sales[number]);
            lines.Add(LineOf(@case.Id, number, sales[number], value, tax));
        }
        var taxes = lines.ToDictionary(line => sales[line.Line].Id, line => line.Total);
        if (await work.SecureAsync(posting, returned.UnionBy(await work.SecuredOfAsync(@case.Id, cancellationToken), sale => sale.Id), sale => taxes.GetValueOrDefault(sale.Id), @case.Id, context.At, cancellationToken) is { } tooSmall)
            return tooSmall;
        var book = (await work.FindBookAsync(@case.Subject!, cancellationToken))!;
        var declaration = new Declaration
        {
            CaseId = @case.Id,
            ListNumber = before?.ListNumber ?? await work.NextListNumberAsync(book.CustomsCode, context.Today.Year, cancellationToken),
            BookNumber = book.Number,
            CustomsCode = book.CustomsCode,
            OrganisationId = @case.OrganisationId,
            Zone = @case.Zone,
            Payment = JsonNamingPolicy.KebabCaseLower.ConvertName(form.Payment!.Value.ToString()),
            RateDay = rateDay,
            DueOn = TaxTerm.DueOn(form.Payment.Value, rateDay, await work.WorkingDaysAsync(cancellationToken)),
        }.With(lines);
        await work.ExecuteAsync(before is null ? "Declarations.Insert" : "Declarations.Recount", declaration, cancellationToken);
        await work.ExecuteAsync("Declarations.DeleteLines", new { CaseId = @case.Id }, cancellationToken);
        foreach (var line in lines)
            await work.ExecuteAsync("Declarations.InsertLine", line, cancellationToken);
        return null;
    }

    /// <summary>Withdrawn, returned or lapsed: its sales are undeclared again, and due and secured as before. Of a draft nothing was declared yet.</summary>
    public static async Task EndDeclarationAsync(this Work work, Outbox outbox, Guid caseId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await work.FindDeclarationAsync(caseId, cancellationToken) is not { } declaration)
            return;
        var posting = await work.HoldSalesAsync(caseId, [], cancellationToken);
        var returned = await work.SecuredOfAsync(caseId, cancellationToken);
        await work.ReturnSalesAsync(caseId, cancellationToken);
        if (await work.SecureAsync(posting, returned, _ => 0, caseId, at, cancellationToken) is { } problem)
            throw new InvalidOperationException($"{caseId}: the declaration gives back to the guarantee, which refuses with {problem.Kind.Code}.");
        await work.ExecuteAsync("Declarations.End", new { CaseId = caseId, On = at.ShanghaiDate() }, cancellationToken);
        await work.SettleReminderAsync(outbox, declaration, at, cancellationToken);
    }

    public static async Task PayDeclarationAsync(this Work work, Outbox outbox, Guid caseId, DateOnly paidOn, string receipt, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("Declarations.Pay", new { CaseId = caseId, PaidOn = paidOn, Receipt = receipt }, cancellationToken);
        await work.SettleReminderAsync(outbox, (await work.FindDeclarationAsync(caseId, cancellationToken))!, at, cancellationToken);
    }

    /// <summary>放行 and 核扣: the goods leave the books, the guarantee is free of them.</summary>
    public static async Task ReleaseDeclarationAsync(this Work work, Guid caseId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await work.ReleaseSalesAsync(caseId, at, cancellationToken);
        await work.ExecuteAsync("Declarations.Release", new { CaseId = caseId, On = at.ShanghaiDate() }, cancellationToken);
    }

    private static DeclarationLine LineOf(Guid caseId, int number, Sale sale, decimal dutiableValue, TaxResult tax) => new()
    {
        CaseId = caseId,
        Line = number,
        Sale = sale.Number,
        Item = sale.Item,
        GoodsCode = sale.GoodsCode,
        Name = sale.Name,
        Specification = sale.Specification,
        Serial = sale.Serial,
        Origin = sale.Origin,
        Unit = sale.Unit,
        Quantity = sale.Quantity,
        DutiableValue = dutiableValue,
        Duty = tax.Duty,
        ConsumptionTax = tax.ConsumptionTax,
        Vat = tax.Vat,
        Total = tax.Total,
        Steps = JsonSerializer.Serialize(
            tax.Steps.Select(step => new CountedStep(step.Code, step.Title.In(Zh), step.Title.In(En), step.Formula.In(Zh), step.Formula.In(En), step.Amount)), JsonDefaults.Options),
    };
}
