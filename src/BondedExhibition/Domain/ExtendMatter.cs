using Platform.BondedExhibition.Customs;
using Platform.BondedExhibition.Domain.Rules.Exhibit;
using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain;

/// <summary><c>bex.extend</c>: a later last day for an exhibition that is open (SHC9 V, to be verified).</summary>
public sealed class ExtendMatter() : BondedMatter<ExtendForm>(MatterCode)
{
    public const string MatterCode = "bex.extend";

    public override string NumberPrefix => "EXX";

    public override FlowTable Flow => LicenceFlow.Extend;

    public override Provision FormProvision => Law.DisplayTerm;

    public override IReadOnlyList<MaterialRequirement<ExtendForm>> Materials { get; } =
    [
        new("venue-extension", Law.DisplayTerm),
    ];

    public override IReadOnlyList<Rule<ExtendForm>> Rules { get; } =
    [
        new ExhibitionMustStillRun(),
        new ExtensionMustBeLater(),
        new ExtensionMustNotExceedSixMonths(),
        new ThreeExtensionsAreTheMost(),
        new GuaranteeMustCoverTheLongerTerm(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.DisplayTerm, Law.Messages],
        Conditions: [Law.DisplayTerm, Law.FullGuarantee],
        Steps: 4,
        Questions: 2,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 12", "S1:item 2"]);

    public override ExtendForm Example(DateOnly today) => new() { ValidUntil = today.AddMonths(6), Reason = "展期延长，展馆档期已确认" };

    public override bool HasSubject => true;

    /// <summary>Exhibitions that are open.</summary>
    protected override async Task<IReadOnlyList<Subject>> SubjectsAsync(Work work, Mandate mandate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(mandate);
        return [.. (await work.ExhibitionsOfAsync(mandate.OrganisationId, cancellationToken)).Where(exhibition => exhibition.State == Exhibition.Open).Select(exhibition => new Subject(exhibition.Number, exhibition.Title, exhibition.Zone))];
    }

    protected override async Task<object?> KnowAsync(KnownContext context, ExtendForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (work, number) = (context.Work, context.Case.Subject!);
        var exhibition = await work.FindExhibitionAsync(number, cancellationToken);
        return new ExtendKnown(exhibition, exhibition is null ? null : await work.FindGuaranteeAsync(exhibition.GuaranteeId, cancellationToken), await ExtensionsAsync(work, number, cancellationToken));
    }

    /// <summary>Approval moves the last day; what another approval moved meanwhile is not moved back.</summary>
    protected override async Task<Problem?> RefusalAsync(StepContext context, ExtendForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (await base.RefusalAsync(context, form, cancellationToken) is { } problem)
            return problem;
        if (context.Step.Act != Act.Approve)
            return null;
        var exhibition = (await context.Work.FindExhibitionAsync(context.Case.Subject!, cancellationToken))!;
        return await context.Work.ExtendExhibitionAsync(exhibition.Id, form.ValidUntil!.Value, cancellationToken) ? null : (Problem)BexProblems.NoLongerInOrder;
    }

    protected override async Task OnTakenAsync(StepContext context, ExtendForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act != Act.Approve)
            return;
        var exhibition = (await context.Work.FindExhibitionAsync(context.Case.Subject!, cancellationToken))!;
        await ExhibitionCertificate.ExtendAsync(context, exhibition, cancellationToken);
        await CaseMessages.QueueAsync(context, cancellationToken);
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, ExtendForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [new("valid-until", form.ValidUntil), new("reason", form.Reason)];
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate) => ExhibitionCertificate.RowsOf(certificate);

    /// <summary>Each has its certificate.</summary>
    private static async Task<int> ExtensionsAsync(Work work, string exhibition, CancellationToken cancellationToken) =>
        (await ExhibitionCertificate.AllOfAsync(work, exhibition, cancellationToken)).Count(certificate => certificate.Matter == MatterCode);
}
