using System.Text.Json;
using Platform.CaseKernel;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Rules;
using Platform.CosmeticsFiling.Register;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Later;

/// <summary><c>cos.change</c>: changing what a filing says (L35 art. 35). The changed file is checked as a new one is.</summary>
public sealed class ChangeMatter() : LaterMatter<ChangeForm>("cos.change")
{
    public override string NumberPrefix => "COC";

    public override FlowTable Flow => LaterFlows.Change;

    public override Provision FormProvision => Law.Change;

    public override IReadOnlyList<MaterialRequirement<ChangeForm>> Materials { get; } =
        [.. FileMaterials.All<ChangeForm>().Select(material => material with { RequiredWhen = _ => false }), new("change-proof", Law.Change)];

    public override IReadOnlyList<Rule<ChangeForm>> Rules { get; } = [.. LaterRules.OfChange, .. FileRules.All<ChangeForm>()];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.Change, Law.OtherAuthority, Law.ChangeFirst, Law.FileAgain, Law.Supervision],
        Conditions: [Law.ChangeFirst, Law.Change, Law.Change, Law.OtherAuthority],
        Steps: 3,
        Questions: 2,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 70", "S1:item 4"]);

    public override ChangeForm Example(DateOnly today) => Of(FileExample.On(today)) with
    {
        Reasons = new ChangeReasons { Description = "净含量由50g改为30g，包装规格变化，配方不变", BeforeSale = true, MovesAuthority = false },
    };

    protected override async Task<ChangeForm?> PrefillAsync(PrefillContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await FileAsync(context.Work, context.Subject, cancellationToken) is { } file ? Of(file.Form) : null;
    }

    protected override async Task<object?> KnowAsync(KnownContext context, ChangeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await FileAsync(context.Work, context.Case.Subject, cancellationToken) is not { } file)
            return null;
        // Once submitted the register says what the case asked for; what it changed is told from the version before.
        var versions = await context.Work.VersionsOfAsync(file.Filing.Id, cancellationToken);
        var before = versions.TakeWhile(version => version.CaseId != context.Case.Id).LastOrDefault();
        return (await FileKnown.OfAsync(context.Work, form, file.Filing.CaseId, context.Today, cancellationToken)) with
        {
            File = before is null ? file : file with { Form = FilingFile.Read(before.Entry) },
        };
    }

    protected override async Task<Problem?> RefusalAsync(StepContext context, ChangeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Step.Act == Act.Withdraw)
            return null;
        var filing = await context.Work.LockFilingAsync(context.Case.Subject!, cancellationToken);
        return context.Step.Act == Act.Submit || context.Step.Act == Act.Resubmit
            ? filing?.State == Filing.Filed ? null : FilingProblems.Ended.With(context.Case.Subject, filing?.EndedOn)
            : context.Step.Act == FileFlow.Close && filing?.State == Filing.Filed ? FilingProblems.NotEnded.With(filing.Number) : null;
    }

    protected override async Task OnTakenAsync(StepContext context, ChangeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Step.Act == Act.Submit)
            await Mending.SaveAsync(context, form, HistoryActs.Changed, cancellationToken);
        else if (context.Step.Act == Act.Resubmit)
            await Mending.SaveAsync(context, form, HistoryActs.Rectified, cancellationToken);
    }

    private static ChangeForm Of(FileForm form) => JsonSerializer.Deserialize<ChangeForm>(JsonSerializer.Serialize<FileForm>(form, FormReader.Options), FormReader.Options)!;
}
