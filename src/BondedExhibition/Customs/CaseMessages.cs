using System.Data.Common;
using System.Text.Json;
using Platform.BondedExhibition.Declarations;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tax;
using Platform.BondedExhibition.Texts;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Forms;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Customs;

/// <summary>The documents of a case for the customs system, for those who see the case.</summary>
internal sealed class CaseMessages(Database database, Writes writes, SubjectCases cases, TimeProvider time)
{
    /// <summary>出入库单 out of the supervised area, and back into it.</summary>
    public const string StockOut = "stock-out", StockIn = "stock-in";

    public async Task<Outcome<CustomsMessage>> FindAsync(Guid id, string? kind, Caller caller, Audience audience, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await cases.FindAsync(work, id, caller, audience, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        return Checked(await OfAsync(work, @case, kind, cancellationToken));
    }

    public async Task<Outcome<MessageView>> SendAsync(Guid id, string? kind, Caller caller, CancellationToken cancellationToken)
    {
        try
        {
            return await QueueAsync(id, kind, caller, cancellationToken);
        }
        catch (DbException exception) when (UniqueViolation.Is(exception))
        {
            // Somebody else queued it in the same moment: now it is there.
            return await QueueAsync(id, kind, caller, cancellationToken);
        }
    }

    public async Task<Outcome<MessageItems>> ListAsync(Guid id, Caller caller, Audience audience, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await cases.FindAsync(work, id, caller, audience, cancellationToken)).Failed(out var problem, out _))
            return problem;
        return new MessageItems([.. (await work.MessagesOfCaseAsync(id, cancellationToken)).Select(MessageView.Of)]);
    }

    private Task<Outcome<MessageView>> QueueAsync(Guid id, string? kind, Caller caller, CancellationToken cancellationToken) => writes.DoAsync<MessageView>(
        async work =>
        {
            if ((await cases.FindAsync(work, id, caller, Audience.Applicant, cancellationToken)).Failed(out var problem, out var @case))
                return problem;
            if (@case.IsDraft)
                return CustomsProblems.NotSubmitted;
            if (Checked(await OfAsync(work, @case, kind, cancellationToken)).Failed(out problem, out var message))
                return problem;
            if ((await work.QueueMessageAsync(message, @case.Id, @case.OrganisationId, @case.Zone, time.GetUtcNow(), cancellationToken)).Failed(out problem, out var queued))
                return problem;
            return MessageView.Of(queued);
        },
        cancellationToken);

    private static Outcome<CustomsMessage> Checked(Outcome<CustomsMessage> found)
    {
        if (found.Failed(out var problem, out var message))
            return problem;
        var errors = CustomsSchema.Check(message);
        return errors.Count == 0 ? message : ((Problem)CustomsProblems.Incomplete) with
        {
            Errors = [.. errors.Select(error => new FieldError(error.Place, "message-field", new Text(typeof(TaxTexts), "message-field", error.Place, error.Message), Law.Messages))],
        };
    }

    private static async Task<Outcome<CustomsMessage>> OfAsync(Work work, CaseRecord @case, string? kind, CancellationToken cancellationToken) => (@case.Matter, kind) switch
    {
        (ExhibitMatter.MatterCode, null) => CustomsMessages.Exhibition(Read<ExhibitForm>(@case), await GivenAsync(work, @case.Id, cancellationToken)),
        (ExhibitMatter.MatterCode, StockOut) => CustomsMessages.Stock(Read<ExhibitForm>(@case), Direction.Out, await NumberOfAsync(work, @case.Id, @case.Subject, cancellationToken), @case.Zone),
        (ExhibitMatter.MatterCode, StockIn) => CustomsMessages.Stock(Read<ExhibitForm>(@case), Direction.In, await NumberOfAsync(work, @case.Id, @case.Subject, cancellationToken), @case.Zone),
        (ConsolidatedMatter.MatterCode, null) => await InventoryAsync(work, @case, cancellationToken),
        _ => CustomsProblems.KindUnknown,
    };

    /// <summary>The figures are those of the completed declaration, not counted anew.</summary>
    private static async Task<Outcome<CustomsMessage>> InventoryAsync(Work work, CaseRecord @case, CancellationToken cancellationToken)
    {
        if (await work.FindDeclarationAsync(@case.Id, cancellationToken) is not { } declaration)
            return CustomsProblems.NotSubmitted;
        var (form, book) = (Read<ConsolidatedForm>(@case), (await work.FindBookAsync(declaration.BookNumber, cancellationToken))!);
        var sales = (await work.SalesOfCaseAsync(@case.Id, cancellationToken)).ToDictionary(sale => sale.Number);
        // The book knows no more of its enterprise than was needed to open it.
        var declarant = form.Declarant ?? new EnterpriseForm();
        var enterprise = declarant.CustomsNumber == book.CustomsNumber ? declarant : new EnterpriseForm { CustomsNumber = book.CustomsNumber, Name = book.OrganisationName, CreditCode = book.CreditCode };
        var exhibitions = new List<string>();
        foreach (var number in sales.Values.Select(sale => sale.ExhibitionNumber).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            exhibitions.Add(await NumberOfAsync(work, (await work.FindExhibitionAsync(number, cancellationToken))!.CaseId, number, cancellationToken));
        return CustomsMessages.Inventory(new InventoryList(
            declaration.ListNumber, form.InternalNumber ?? "", book.Number, exhibitions, declaration.CustomsCode,
            enterprise, declarant, declaration.RateDay,
            [.. (await work.DeclaredLinesAsync(@case.Id, cancellationToken)).Select(line => LineOf(line, form.Lines!.First(asked => asked.Sale?.Trim() == line.Sale), sales.GetValueOrDefault(line.Sale)))]));
    }

    private static InventoryLine LineOf(DeclarationLine line, DeclaredSaleForm asked, Sale? sale) => new(
        line.Item, line.GoodsCode, line.Name, line.Specification, line.Quantity, line.Unit, asked.Price ?? 0, line.DutiableValue,
        new TaxResult(line.Duty, line.ConsumptionTax, line.Vat, line.Total, []), line.Origin, asked.LicenceNumber ?? sale?.LicenceNumber, asked.Invoice);

    /// <summary>业务申报表编号: customs' own, and while they have given none the exhibition's.</summary>
    private static async Task<string> NumberOfAsync(Work work, Guid caseId, string? exhibition, CancellationToken cancellationToken) =>
        await GivenAsync(work, caseId, cancellationToken) ?? exhibition ?? "";

    private static async Task<string?> GivenAsync(Work work, Guid caseId, CancellationToken cancellationToken) =>
        (await work.MessagesOfCaseAsync(caseId, cancellationToken)).FirstOrDefault(message => message.Kind == CustomsMessage.Exhibition)?.CustomsNumber;

    private static TForm Read<TForm>(CaseRecord @case)
        where TForm : class, new() =>
        JsonSerializer.Deserialize<TForm>((string?)@case.Form ?? "{}", FormReader.Options) ?? new TForm();
}
