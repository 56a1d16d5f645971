using Platform.CaseKernel;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain;

/// <summary><c>cos.file</c>: filing an ordinary cosmetic (L727 arts 17 to 20), and its supervision for as long as it is on file.</summary>
public sealed class FileMatter() : CosmeticMatter<FileForm>("cos.file", typeof(CosTexts))
{
    public override string NumberPrefix => "COF";

    public override FlowTable Flow => FileFlow.Table;

    public override Provision FormProvision => Law.File;

    public override IReadOnlyList<MaterialRequirement<FileForm>> Materials { get; } = FileMaterials.All<FileForm>();

    public override IReadOnlyList<Rule<FileForm>> Rules { get; } = FileRules.All<FileForm>();

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.Ordinary, Law.Route, Law.Filer, Law.File, Law.Complete, Law.Assessor, Law.ResponsiblePerson, Law.Supervision, Law.CityPlan, Law.CityPlanAdvice, Law.JingAn],
        Conditions: [Law.Filer, Law.ResponsiblePerson, Law.SafetyOfficer, Law.Assessor, Law.NoSpecialClaims, Law.Evidence, Law.Children],
        Steps: 5,
        Questions: 6,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 70", "S0:task 71", "S1:item 4"]);

    public override FileForm Example(DateOnly today) => FileExample.On(today);

    protected override string TitleOf(FileForm form) => form.Product?.Name is { Length: > 0 } name ? name : form.Product?.NameForeign ?? "";

    protected override async Task<object?> KnowAsync(KnownContext context, FileForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await FileKnown.OfAsync(context.Work, form, context.Case.Id, context.Today, cancellationToken);
    }

    protected override async Task<Problem?> RefusalAsync(StepContext context, FileForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Step.From == FileFlow.Draft)
            return null;
        // The lock is kept to the end of the step: nobody ends the filing meanwhile.
        var filing = await context.Work.LockFilingAsync(context.Case.Subject!, cancellationToken);
        return Supervision.Against(context, filing!);
    }

    protected override async Task OnTakenAsync(StepContext context, FileForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act == Act.Submit)
            await FileAsync(context, form, cancellationToken);
        else if (context.Step.Act == Act.Resubmit)
            await RectifyAsync(context, form, cancellationToken);
        else if (context.Step.From != FileFlow.Draft)
            await Supervision.ApplyAsync(context, (await context.Work.FindFilingAsync(context.Case.Subject!, cancellationToken))!, cancellationToken);
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, FileForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [new("product-name", form.Product?.Name), new("product-name-foreign", form.Product?.NameForeign), new("filer-name", form.Filer?.Name)];
    }

    /// <summary>Complete with the submission: the number exists at once (L727 art. 20).</summary>
    private async Task FileAsync(StepContext context, FileForm form, CancellationToken cancellationToken)
    {
        var (@case, work) = (context.Case, context.Work);
        var number = await FilingNumbers.NextAsync(work, form.Origin!.Value, context.Today.Year, cancellationToken);
        await context.SetSubjectAsync(number, cancellationToken);
        var filing = new Filing
        {
            Id = Guid.CreateVersion7(context.At),
            CaseId = @case.Id,
            OrganisationId = @case.OrganisationId,
            Number = number,
            Origin = GroundCodes.Of(form.Origin.Value),
            Zone = @case.Zone,
            Organ = @case.Organ,
            NameZh = "",
            FilerName = "",
            Classification = "",
            FiledOn = context.Today,
        };
        var file = await new FilingFile(filing, form).With(form).RatedAsync(work, context.Today, cancellationToken);
        await work.EnterFilingAsync(file.Filing, context.At, Code, cancellationToken);
    }

    private static async Task RectifyAsync(StepContext context, FileForm form, CancellationToken cancellationToken)
    {
        await Mending.SaveAsync(context, form, HistoryActs.Rectified, cancellationToken);
        var filing = (await context.Work.FindFilingAsync(context.Case.Subject!, cancellationToken))!;
        await context.Work.SetCheckAsync(filing, Checks.Pending, filing.Corrections, cancellationToken);
    }
}
