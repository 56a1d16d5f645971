using System.Text.Json;
using Platform.BondedExhibition.Declarations;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tax;
using Platform.BondedExhibition.Texts;
using Platform.CaseKernel;
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
    private const int LongestNumber = 64;

    /// <summary>In these a case has come to nothing, and so has what it would declare.</summary>
    private static readonly string[] CameToNothing = [LicenceFlow.Refused.Name, LicenceFlow.NotAccepted.Name, LicenceFlow.Withdrawn.Name, LicenceFlow.Lapsed.Name, DeclarationFlow.Returned.Name];

    /// <param name="number">企业内部编号 of a document that stands on the line; null for the case's own, as it would be sent now.</param>
    public async Task<Outcome<CustomsMessage>> FindAsync(Guid id, string? number, Caller caller, Audience audience, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await cases.FindAsync(work, id, caller, audience, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        if (number is null)
        {
            if (Checked(await OfAsync(work, @case, cancellationToken)).Failed(out problem, out var own))
                return problem;
            return own.After(await work.FindMessageAsync(own.Kind, own.Declarant, own.InternalNumber, cancellationToken));
        }
        return (await work.MessagesOfCaseAsync(await HomeAsync(work, @case, cancellationToken), cancellationToken)).LastOrDefault(message => message.InternalNumber == number) is { } kept
            ? CustomsMessage.Read(kept.Kind, kept.InternalNumber, kept.Declarant, kept.Body)
            : CustomsProblems.KindUnknown;
    }

    /// <summary>Puts the case's own document on the line; the same again changes nothing.</summary>
    public Task<Outcome<MessageView>> SendAsync(Guid id, Caller caller, CancellationToken cancellationToken) => writes.DoAsync<MessageView>(
        async work =>
        {
            if ((await cases.FindAsync(work, id, caller, Audience.Applicant, cancellationToken)).Failed(out var problem, out var @case))
                return problem;
            if (@case.IsDraft)
                return CustomsProblems.NotSubmitted;
            if (CameToNothing.Contains(@case.State))
                return CustomsProblems.CameToNothing;
            if (Checked(await OfAsync(work, @case, cancellationToken)).Failed(out problem, out var message))
                return problem;
            if ((await PutAsync(work, message, await HomeAsync(work, @case, cancellationToken), @case, time.GetUtcNow(), cancellationToken)).Failed(out problem, out var queued))
                return problem;
            return MessageView.Of(queued);
        },
        cancellationToken);

    public async Task<Outcome<MessageItems>> ListAsync(Guid id, Caller caller, Audience audience, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await cases.FindAsync(work, id, caller, audience, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        return new MessageItems([.. (await work.MessagesOfCaseAsync(await HomeAsync(work, @case, cancellationToken), cancellationToken)).Select(MessageView.Of)]);
    }

    /// <summary>
    /// Puts the document of a case on the line in the transaction of the step that completes it. What the schema does not take, and a number that
    /// another case was sent under, is left to be mended and sent by hand.
    /// </summary>
    public static async Task QueueAsync(StepContext context, CancellationToken cancellationToken)
    {
        if (Checked(await OfAsync(context.Work, context.Case, cancellationToken)).Failed(out _, out var message))
            return;
        await PutAsync(context.Work, message, await HomeAsync(context.Work, context.Case, cancellationToken), context.Case, context.At, cancellationToken);
    }

    /// <summary>Puts the 业务申报表 of an exhibition that has changed on the line, as it stands now.</summary>
    public static async Task QueueExhibitionAsync(Work work, CaseRecord declared, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!Checked(await ExhibitionAsync(work, declared, declared.Subject, cancellationToken)).Failed(out _, out var message))
            await PutAsync(work, message, declared.Id, declared, now, cancellationToken);
    }

    /// <summary>Under another internal number than before, what was sent under the first is deleted at customs: it would stand there twice.</summary>
    private static async Task<Outcome<MessageRecord>> PutAsync(Work work, CustomsMessage message, Guid home, CaseRecord @case, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await work.WithdrawMessagesAsync(home, earlier => earlier.Kind == message.Kind && (earlier.InternalNumber, earlier.Declarant) != (message.InternalNumber, message.Declarant), now, cancellationToken);
        return await work.QueueMessageAsync(message, home, @case.OrganisationId, @case.Zone, now, cancellationToken);
    }

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

    /// <summary>
    /// Puts the 出入库单 of one posting on the line: what leaves the supervised area for an exhibition, or comes back from it. Under the number that the
    /// floor has given its paper, unless another document bears it; else under the exhibition's own.
    /// </summary>
    public static async Task QueueStockAsync(Work work, Exhibition exhibition, Direction direction, string? paper, IReadOnlyList<(HeldLot Lot, decimal Quantity)> moved, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await work.FindAsync<CaseRecord>("Cases.Get", new { Id = exhibition.CaseId }, cancellationToken) is not { } declared)
            return;
        var form = Read<ExhibitForm>(declared);
        var number = await IsFreeAsync(work, form.Head?.Declarant?.CustomsNumber, paper?.Trim(), cancellationToken) ? paper!.Trim() : await work.NextStockNumberAsync(exhibition.Number, direction, cancellationToken);
        var order = CustomsMessages.Stock(form, direction, await NumberOfAsync(work, declared.Id, exhibition.Number, cancellationToken), declared.Zone, number, [.. moved.Select(line => (line.Lot.Seq, line.Lot.Serial, line.Quantity))]);
        if (!Checked(order).Failed(out _, out var message))
            await work.QueueMessageAsync(message, declared.Id, declared.OrganisationId, declared.Zone, now, cancellationToken);
    }

    private static async Task<bool> IsFreeAsync(Work work, string? declarant, string? paper, CancellationToken cancellationToken)
    {
        if (paper is not { Length: > 0 and <= LongestNumber })
            return false;
        await work.HoldNumberAsync(CustomsMessage.Stock, declarant, paper, cancellationToken);
        return await work.FindMessageAsync(CustomsMessage.Stock, declarant, paper, cancellationToken) is null;
    }

    private static async Task<Outcome<CustomsMessage>> OfAsync(Work work, CaseRecord @case, CancellationToken cancellationToken) => @case.Matter switch
    {
        ExhibitMatter.MatterCode => await ExhibitionAsync(work, @case, @case.Subject, cancellationToken),
        ExtendMatter.MatterCode => await ExhibitionAsync(work, await DeclaredByAsync(work, @case, cancellationToken), @case.Subject, cancellationToken),
        ConsolidatedMatter.MatterCode => await InventoryAsync(work, @case, cancellationToken),
        _ => CustomsProblems.KindUnknown,
    };

    /// <summary>业务申报表 as it stands: with the later last day of an extension, and the guarantee that has taken the first one's place.</summary>
    private static async Task<Outcome<CustomsMessage>> ExhibitionAsync(Work work, CaseRecord declared, string? number, CancellationToken cancellationToken)
    {
        var form = Read<ExhibitForm>(declared);
        if (number is not null && await work.FindExhibitionAsync(number, cancellationToken) is { } exhibition)
            form = form with { Exhibition = form.Exhibition! with { ValidUntil = exhibition.ValidUntil }, Guarantee = await GuaranteeAsync(work, form.Guarantee!, exhibition, cancellationToken) };
        return CustomsMessages.Exhibition(form, await GivenAsync(work, declared.Id, cancellationToken));
    }

    /// <summary>保证金征收单编号 of another guarantee than the form names stands in the case that opened it.</summary>
    private static async Task<GuaranteeChoiceForm> GuaranteeAsync(Work work, GuaranteeChoiceForm named, Exhibition exhibition, CancellationToken cancellationToken)
    {
        if (named.Number?.Trim().ToUpperInvariant() == exhibition.GuaranteeNumber)
            return named;
        var guarantee = (await work.FindGuaranteeAsync(exhibition.GuaranteeId, cancellationToken))!;
        var opened = await work.FindAsync<CaseRecord>("Cases.Get", new { Id = guarantee.CaseId }, cancellationToken);
        return named with { Number = guarantee.Number, LevyNumber = opened?.Matter == GuaranteeMatter.MatterCode ? Read<GuaranteeForm>(opened).DepositNumber : null };
    }

    /// <summary>The case that declared what an extension is about.</summary>
    private static async Task<CaseRecord> DeclaredByAsync(Work work, CaseRecord extension, CancellationToken cancellationToken) =>
        (await work.FindAsync<CaseRecord>("Cases.Get", new { Id = await HomeAsync(work, extension, cancellationToken) }, cancellationToken))!;

    /// <summary>The case whose document it is: an extension changes that of its exhibition.</summary>
    private static async Task<Guid> HomeAsync(Work work, CaseRecord @case, CancellationToken cancellationToken) =>
        @case.Matter == ExtendMatter.MatterCode ? (await work.FindExhibitionAsync(@case.Subject!, cancellationToken))!.CaseId : @case.Id;

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
            [.. (await work.DeclaredLinesAsync(@case.Id, cancellationToken)).Select(line => LineOf(line, form.Lines!.FirstOrDefault(asked => asked.Sale?.Trim() == line.Sale) ?? new DeclaredSaleForm(), sales.GetValueOrDefault(line.Sale)))]));
    }

    private static InventoryLine LineOf(DeclarationLine line, DeclaredSaleForm asked, Sale? sale) => new(
        line.Item, line.GoodsCode, line.Name, line.Specification, line.Quantity, line.Unit, asked.Price ?? 0, line.DutiableValue,
        new TaxResult(line.Duty, line.ConsumptionTax, line.Vat, line.Total, []), line.Origin, asked.LicenceNumber ?? sale?.LicenceNumber, asked.Invoice, sale?.SecondUnit, sale?.Second(line.Quantity));

    /// <summary>业务申报表编号: customs' own, and while they have given none the exhibition's.</summary>
    private static async Task<string> NumberOfAsync(Work work, Guid caseId, string? exhibition, CancellationToken cancellationToken) =>
        await GivenAsync(work, caseId, cancellationToken) ?? exhibition ?? "";

    private static Task<string?> GivenAsync(Work work, Guid caseId, CancellationToken cancellationToken) =>
        work.FindAsync<string>("Messages.Given", new { CaseId = caseId, Kind = CustomsMessage.Exhibition }, cancellationToken);

    private static TForm Read<TForm>(CaseRecord @case)
        where TForm : class, new() =>
        JsonSerializer.Deserialize<TForm>((string?)@case.Form ?? "{}", FormReader.Options) ?? new TForm();
}
