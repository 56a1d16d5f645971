using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Rules.Shared;
using Platform.TalentRecommendation.Domain.Rules.Skills;
using Platform.TalentRecommendation.Domain.Skills;
using Platform.TalentRecommendation.Panels;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Domain;

/// <summary><c>tal.skills</c>: posts whose skills the employer evaluates itself are listed (S0 task 43); a title in aviation is granted after a panel has voted for it (S3 item 12).</summary>
public sealed class SkillsMatter() : TalentMatter<SkillsForm>(MatterCode)
{
    public const string MatterCode = "tal.skills";

    private const string TitleKind = "professional-title";
    private const string TitlePrefix = "PTL";

    public override string NumberPrefix => "TSK";

    public override FlowTable Flow => DecisionFlow.Skills;

    public override Provision FormProvision => Law.SkillsPosts;

    public override IReadOnlyList<MaterialRequirement<SkillsForm>> Materials { get; } =
    [
        new("evaluation-plan", Law.SkillsPosts, form => !IsTitle(form)),
        new("evaluator-list", Law.SkillsPosts, form => !IsTitle(form)),
        new("identity-document", Law.AviationTitles, IsTitle) { Identity = true },
        new("education-certificate", Law.AviationTitles, IsTitle) { Identity = true },
        new("achievements-proof", Law.AviationTitles, IsTitle),
        new("maintenance-licence", Law.AviationTitles, form => IsTitle(form) && !string.IsNullOrWhiteSpace(form.Candidate?.MaintenanceLicence)) { Identity = true },
    ];

    public override IReadOnlyList<Rule<SkillsForm>> Rules { get; } =
    [
        new UnifiedCodeMustCheckOut<SkillsForm>(form => form.Employer),
        new PostsMustBeNamed(),
        new CandidateMustBeNamed(),
        new OnlyWhatIsAppliedForMayBeNamed(),
        new PostMustBeNamedOnce(),
        new PostMustHaveEvaluators(),
        new CandidateMustBeOfAge(),
        new YearsMustFitTheAge(),
        new YearsShouldSufficeForTheLevel(),
        new MaintenanceShouldNameItsLicence(),
        new TitlesAreReviewedInQingpu(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.SkillsPosts, Law.AviationTitles],
        Conditions: [Law.SkillsPosts, Law.AviationTitles, Law.PanelRules],
        Steps: 4,
        Questions: 3,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 43", "S1:item 18", "S3:item 12"]);

    public override IReadOnlyList<RevocationGround> RevocationGrounds { get; } =
    [
        new("skills-unlawful", Law.Revoke),
        new("posts-given-up", Law.SkillsPosts),
    ];

    public override SkillsForm Example(DateOnly today) => new()
    {
        Application = SkillsApplication.Posts,
        Employer = new EmployerPart { Name = "晨星贸易有限公司", CreditCode = "91310105MA1FWHF33E", Address = "上海市静安区南京西路1601号" },
        Posts =
        [
            new SkillPost { Occupation = "6-31-01-03", Title = "航空器部附件修理工", Level = 3, Standard = "国家职业标准", Evaluators = 5, Headcount = 20 },
            new SkillPost { Occupation = "6-31-01-03", Title = "航空器部附件修理工（技师）", Level = 2, Standard = "国家职业标准", Evaluators = 5, Headcount = 6 },
        ],
        Contact = new ContactPart { Name = "陈示例", Mobile = "13900000000", Email = "hr@example.com" },
    };

    protected override string TitleOf(SkillsForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Employer?.Name ?? "";
    }

    protected override Task<SkillsForm?> PrefillAsync(PrefillContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Task.FromResult<SkillsForm?>(new SkillsForm { Employer = new EmployerPart { Name = context.Mandate.Name } });
    }

    /// <summary>A title is granted by its panel's vote and not without.</summary>
    protected override async Task<Problem?> RefusalAsync(StepContext context, SkillsForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act != Act.Approve || !IsTitle(form))
            return null;
        return (await context.Work.FindPanelOfCaseAsync(context.Case.Id, cancellationToken))?.Result switch
        {
            null => ((Problem)PanelProblems.NotRevealed) with { Provision = Law.PanelRules },
            { Passed: false } result => PanelProblems.NotPassed.With(result.Yes, result.No) with { Provision = Law.PanelRules },
            _ => null,
        };
    }

    /// <summary>A decision on a title says how its panel voted: numbers and rules, never who voted how.</summary>
    protected override async Task<JsonObject?> FoundAsync(StepContext context, SkillsForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (!IsTitle(form) || (context.Step.Act != Act.Refuse && context.Step.Act != Act.Approve))
            return null;
        return (await context.Work.FindPanelOfCaseAsync(context.Case.Id, cancellationToken))?.Finding is { } found
            ? new JsonObject { ["panel"] = JsonSerializer.SerializeToNode(found, JsonDefaults.Options) }
            : null;
    }

    protected override async Task OnTakenAsync(StepContext context, SkillsForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act == Act.Approve)
            await (IsTitle(form) ? GrantAsync(context, form, cancellationToken) : ListAsync(context, form, cancellationToken));
        else if (Flow.HasEnded(context.Step.To.Name))
            await context.Work.ClosePanelAsync(context.Case.Id, cancellationToken);
    }

    protected override async Task<IReadOnlyList<string>> OnRevokedAsync(RevocationContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        await context.Work.EndPostsAsync(context.Certificate.Number, context.Today, cancellationToken);
        return [];
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, SkillsForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return
        [
            new("employer", form.Employer?.Name),
            new("posts", form.Posts is { Count: > 0 } posts ? string.Join("、", posts.Select(post => post.Title)) : null),
            new("track", form.Candidate?.Track is { } track ? Word(track) : null),
            new("title-level", form.Candidate?.Level is { } level ? Word(level) : null),
        ];
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(JsonObject found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found["panel"].Deserialize<PanelFinding>(JsonDefaults.Lenient) is not { } panel)
            return [];
        return
        [
            new("panel", new Text(Texts, panel.Passed ? "panel.printed-passed" : "panel.printed-failed", panel.Yes, panel.No)),
            new("panel-quorum", new Text(Texts, "panel.printed-quorum", panel.Members, panel.Quorum, panel.Votes)),
            new("panel-majority", new Text(Texts, "panel.printed-majority", panel.Rules.Majority.Parts, panel.Rules.Majority.Of, panel.Needed)),
            new("panel-source", panel.Rules.Source),
        ];
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (certificate.Kind == SkillPostRecord.Kind)
        {
            var posts = JsonSerializer.Deserialize<IReadOnlyList<PrintedPost>>(certificate.Data, JsonDefaults.Lenient)!;
            return [new("employer", certificate.Subject), .. posts.Select(post => new PrintedRow("posts", new Text(Texts, "post.printed", post.Occupation, post.Title, post.Level, post.Headcount)))];
        }
        var title = JsonSerializer.Deserialize<PrintedTitle>(certificate.Data, JsonDefaults.Lenient)!;
        return [new("employer", certificate.Subject), new("track", Word(title.Track)), new("title-level", Word(title.Level)), new("panel", new Text(Texts, "panel.printed", title.Yes, title.No))];
    }

    private async Task ListAsync(StepContext context, SkillsForm form, CancellationToken cancellationToken)
    {
        var (@case, posts) = (context.Case, form.Posts!);
        var number = await context.Work.NextCertificateNumberAsync(SkillPostRecord.Prefix, @case.Zone, context.Today.Year, cancellationToken);
        await context.Work.PublishPostsAsync(posts.Select((post, index) => new SkillPostRecord
        {
            Number = SkillPosts.NumberOf(number, index + 1),
            Certificate = number,
            OrganisationId = @case.OrganisationId,
            Zone = @case.Zone,
            Employer = form.Employer!.Name!,
            Occupation = post.Occupation!,
            Title = post.Title!,
            Level = post.Level!.Value,
            Standard = post.Standard!,
            Headcount = post.Headcount!.Value,
            PublishedOn = context.Today,
        }), cancellationToken);
        await IssueAsync(context, number, SkillPostRecord.Kind, form, null, posts.Select(post => new PrintedPost(post.Occupation!, post.Title!, post.Level!.Value, post.Headcount!.Value)).ToList(), cancellationToken);
    }

    private async Task GrantAsync(StepContext context, SkillsForm form, CancellationToken cancellationToken)
    {
        var number = await context.Work.NextCertificateNumberAsync(TitlePrefix, context.Case.Zone, context.Today.Year, cancellationToken);
        var result = (await context.Work.FindPanelOfCaseAsync(context.Case.Id, cancellationToken))!.Result!;
        var candidate = form.Candidate!;
        await IssueAsync(context, number, TitleKind, form, candidate.Name, new PrintedTitle(candidate.Track!.Value, candidate.Level!.Value, result.Yes, result.No), cancellationToken);
    }

    private async Task IssueAsync(StepContext context, string number, string kind, SkillsForm form, string? holder, object printed, CancellationToken cancellationToken)
    {
        await context.SetSubjectAsync(number, cancellationToken);
        await context.IssueCertificateAsync(new CertificateRecord
        {
            Number = number,
            CaseId = context.Case.Id,
            Matter = Code,
            Kind = kind,
            Subject = TitleOf(form),
            Holder = holder,
            IssuedBy = context.Case.Organ,
            IssuedOn = context.Today,
            Data = JsonSerializer.Serialize(printed, JsonDefaults.Options),
        }, cancellationToken);
    }

    private static bool IsTitle(SkillsForm form) => form.Application == SkillsApplication.Title;

    private static Text Word<TChoice>(TChoice choice)
        where TChoice : struct, Enum => new(typeof(PanelTexts), $"word.{JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString())}");

    /// <summary>A post as its certificate prints it.</summary>
    private sealed record PrintedPost(string Occupation, string Title, int Level, int Headcount);

    /// <summary>A title as its certificate prints it.</summary>
    private sealed record PrintedTitle(AviationTrack Track, TitleLevel Level, int Yes, int No);
}
