using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Rules;
using Platform.CaseKernel.Tests.Sample;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Tests.Privacy;

public sealed record PersonsForm
{
    [Required]
    public string? Undertaking { get; init; }

    [Required]
    public IReadOnlyList<PersonForm>? People { get; init; }

    public static PersonsForm With(params PersonForm[] people) => new() { Undertaking = "晨星茶室", People = people };
}

[Person]
public sealed record PersonForm
{
    public static readonly PersonForm Anna = new()
    {
        Post = "manager",
        Name = "Anna Beispiel",
        Born = new DateOnly(1981, 11, 21),
        Number = "C01X00T47",
        Phone = "+86 138 0013 5678",
        Email = "anna.beispiel@example.com",
        Address = "上海市静安区示例路8号1201室",
        Letters = ["推荐信甲", "推荐信乙"],
    };

    public static readonly PersonForm Bo = Anna with { Name = "Bo", Born = new DateOnly(1990, 1, 2), Number = "E98765432", Phone = "13912345678", Email = "bo@example.com", Address = "1 Example Lane" };

    [NotPersonal("the undertaking's post")]
    public string? Post { get; init; }

    [Personal(Mask.Name)]
    public string? Name { get; init; }

    [Personal(Mask.BirthDate)]
    public DateOnly? Born { get; init; }

    [Personal(Mask.DocumentNumber)]
    public string? Number { get; init; }

    [Personal(Mask.Phone)]
    public string? Phone { get; init; }

    [Personal(Mask.Email)]
    public string? Email { get; init; }

    [Personal(Mask.Address)]
    public string? Address { get; init; }

    [Personal(Mask.Readable)]
    public IReadOnlyList<string>? Letters { get; init; }
}

/// <summary>Says in its words what it was given.</summary>
public sealed class BirthMustFitTheDocument() : Rule<PersonsForm>(typeof(SampleTexts))
{
    public override Provision Provision => LicenceLaw.Submission;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(PersonsForm form, CheckContext context) =>
        (form.People ?? []).Select((person, i) => At($"/people/{i}/born", person.Born, $"{person.Number} {person.Email}"));
}

/// <summary><c>sample.person</c>: a filing about persons, with one paper that may be filed.</summary>
public sealed class PersonMatter() : Matter<PersonsForm>("sample.person", typeof(SampleTexts))
{
    public override string NumberPrefix => "PER";

    public override int FormVersion => 1;

    public override FlowTable Flow => LicenceFlow.Table;

    public override Provision FormProvision => LicenceLaw.Submission;

    public override IReadOnlyList<string> Zones { get; } = ["JA", "CN"];

    public override IReadOnlyList<MaterialRequirement<PersonsForm>> Materials { get; } = [new("passport", LicenceLaw.Submission, _ => false)];

    public override IReadOnlyList<Rule<PersonsForm>> Rules { get; } = [new BirthMustFitTheDocument()];

    /// <summary>Two years, and one for what ends from 2027 on; a licence five after its end.</summary>
    public override IReadOnlyList<RetentionTerm> Retention { get; } =
    [
        new(null, 2, RetentionFrom.End, new DateOnly(2020, 1, 1), new DateOnly(2026, 12, 31), new Words("旧规", "the old rule"), ToBeVerified: true),
        new(null, 1, RetentionFrom.End, new DateOnly(2027, 1, 1), null, new Words("新规", "the new rule"), ToBeVerified: false),
        new("Approved", 5, RetentionFrom.Validity, new DateOnly(2020, 1, 1), null, new Words("档案规", "the archive's rule"), ToBeVerified: false),
    ];

    public override GuideDeclaration Guide { get; } = new("1", [LicenceLaw.Submission], [], 0, 0, 0, 0m, []);

    public override Organ OrganFor(string zone) => new($"{zone}-SAMPLE", new Text(typeof(SampleTexts), $"organ.{zone}-SAMPLE"));

    public override PersonsForm Example(DateOnly today) => PersonsForm.With(PersonForm.Anna);

    protected override string TitleOf(PersonsForm form) => form?.Undertaking ?? "";
}
