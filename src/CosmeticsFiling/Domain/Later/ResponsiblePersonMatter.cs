using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Rules;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Texts;
using Platform.Persistence;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Later;

/// <summary>The new responsible person takes filings over from another (N70 item 8).</summary>
public sealed record ResponsiblePersonChangeForm
{
    /// <summary>The filer abroad, as the filings name it.</summary>
    [Required, StringLength(200)]
    public string? FilerNameForeign { get; init; }

    /// <summary>Who asks.</summary>
    [Required]
    public ResponsiblePersonForm? NewPerson { get; init; }

    /// <summary>Numbers of the filings, in any form.</summary>
    [Required, MaxLength(200)]
    public IReadOnlyList<string>? Numbers { get; init; }

    /// <summary>Answers for every product of the list, those that were sold before included.</summary>
    [Required]
    public bool? AnswersForAll { get; init; }

    /// <summary>The former responsible person agrees in writing; asked until 2026-07-28.</summary>
    public bool? FormerConsents { get; init; }
}

/// <summary>What the register says of the filings that a form lists.</summary>
/// <param name="Filings">By the number as it was typed; null where there is none.</param>
internal sealed record ListedFilings(IReadOnlyList<Filing?> Filings, string Applicant);

/// <summary><c>cos.responsible-person</c>: other filings of a filer abroad are answered for by the applicant from now on.</summary>
public sealed class ResponsiblePersonMatter() : CosmeticMatter<ResponsiblePersonChangeForm>("cos.responsible-person", typeof(CosTexts))
{
    public override string NumberPrefix => "COR";

    public override FlowTable Flow => LaterFlows.ResponsiblePerson;

    public override Provision FormProvision => Law.ResponsiblePersonChange;

    public override IReadOnlyList<MaterialRequirement<ResponsiblePersonChangeForm>> Materials { get; } =
    [
        new("authorisation", Law.ResponsiblePersonChange) { Form = "original" },
        new("authorisation-notarisation", Law.ResponsiblePersonChange) { Form = "original" },
        new("commitment", Law.ResponsiblePersonChange) { Form = "original" },
        new("former-consent", Law.ConsentBefore, form => form.FormerConsents == true),
    ];

    public override IReadOnlyList<Rule<ResponsiblePersonChangeForm>> Rules { get; } =
    [
        new NewPersonsCodeMustCheckOut(),
        new ApplicantMustBeTheNewPerson(),
        new NewAuthorisationMustStillRun(),
        new NewAuthorisationMustBeNotarised(),
        new ListedFilingsMustBeTheFilers(),
        new NewPersonMustAnswerForAll(),
        new FormerPersonHadToConsent(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.ResponsiblePerson, Law.ResponsiblePersonChange, Law.Authorisation],
        Conditions: [Law.ResponsiblePersonChange, Law.ResponsiblePersonChange, Law.Authorisation],
        Steps: 3,
        Questions: 2,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 70", "S1:item 4"]);

    public override ResponsiblePersonChangeForm Example(DateOnly today) => new()
    {
        FilerNameForeign = "Rosée du Matin Cosmétiques SAS",
        NewPerson = new ResponsiblePersonForm
        {
            Name = "远航咨询有限公司",
            UnifiedCode = "91310115MA1H7ABC80",
            Address = "上海市静安区示例路200号",
            Authorisation = new AuthorisationForm { From = today.AddDays(-10), Until = today.AddYears(5), Notarised = true, OnlyOne = true },
        },
        Numbers = [FilingNumbers.Of(Origin.Imported, today.Year, 1)],
        AnswersForAll = true,
    };

    protected override string TitleOf(ResponsiblePersonChangeForm form) => form.FilerNameForeign ?? "";

    protected override async Task<object?> KnowAsync(KnownContext context, ResponsiblePersonChangeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        var filings = new List<Filing?>();
        foreach (var number in form.Numbers ?? [])
            filings.Add(FilingNumbers.Parse(number) is { } parsed ? await context.Work.FindFilingAsync(parsed, cancellationToken) : null);
        return new ListedFilings(filings, context.Case.OrganisationName);
    }

    protected override async Task<Problem?> RefusalAsync(StepContext context, ResponsiblePersonChangeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Step.Act != LaterFlows.Record)
            return null;
        foreach (var number in Numbers(form))
        {
            if (await context.Work.LockFilingAsync(number, cancellationToken) is not { State: Filing.Filed } filing)
                return FilingProblems.Ended.With(number, (await context.Work.FindFilingAsync(number, cancellationToken))?.EndedOn);
            if (!ListedFilingsMustBeTheFilers.BelongsTo(filing, form.FilerNameForeign))
                return FilingProblems.OtherFiler.With(number, form.FilerNameForeign);
        }
        return null;
    }

    protected override async Task OnTakenAsync(StepContext context, ResponsiblePersonChangeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act != LaterFlows.Record)
            return;
        foreach (var number in Numbers(form))
        {
            var before = FilingFile.Read((await context.Work.FindFilingAsync(number, cancellationToken))!);
            var after = (before with { Filing = before.Filing with { OrganisationId = context.Case.OrganisationId } }).With(before.Form with { ResponsiblePerson = form.NewPerson });
            await context.Work.SaveFilingAsync(before, after, HistoryActs.ResponsiblePersonChanged, context.At, Code, context.Case.Id, cancellationToken);
            // An order to mend the file is answered by who answers for the product.
            await context.HandOverCaseAsync(before.Filing.CaseId, cancellationToken);
        }
    }

    // In one order, so that two who list the same filings wait for each other and not crosswise.
    private static IEnumerable<string> Numbers(ResponsiblePersonChangeForm form) => form.Numbers!.Select(FilingNumbers.Parse).OfType<string>().Distinct().Order(StringComparer.Ordinal);
}
