using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Platform.RepresentativeOffices.Domain;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.Web.Shared.Forms;
using Bonded = Platform.BondedExhibition.Domain;
using Talent = Platform.TalentRecommendation.Domain;

namespace Platform.Web.Tests.Forms;

public sealed class FormTests
{
    private static readonly FormSteps Establish = FormSteps.Of("ro.establish");

    private static readonly JsonObject Filled = JsonNode.Parse("""
        {"office":{"nameZh":"甲","premises":{"use":"leased","areaSquareMetres":120.5}},
         "foreignEnterprise":{"existsIndefinitely":true,"capital":{"amount":"2500000.00","currency":"EUR"}},
         "approval":{"required":false},
         "representatives":[{"role":"chief","resume":[{"from":"2001-01-01"},{"from":"2006-01-01","to":"2010-01-01"}]},{"role":"representative"}],
         "unknownToThePage":"kept"}
        """)!.AsObject();

    /// <summary>What the service puts into a draft and nobody types.</summary>
    private static readonly string[] Given = ["/chief/person/role", "/representatives/present/*/id"];

    public static TheoryData<string, Type> Forms() => new()
    {
        { "ro.establish", typeof(EstablishForm) },
        { "ro.change", typeof(ChangeForm) },
        { "ro.file", typeof(FileForm) },
        { "ro.renew", typeof(RenewForm) },
        { "ro.deregister", typeof(DeregisterForm) },
        { "ro.annual-report", typeof(AnnualReportForm) },
        { "bex.exhibit", typeof(Bonded.ExhibitForm) },
        { "bex.extend", typeof(Bonded.ExtendForm) },
        { "bex.guarantee", typeof(Bonded.GuaranteeForm) },
        { "bex.waiver", typeof(Bonded.WaiverForm) },
        { "bex.consolidated-declaration", typeof(Bonded.ConsolidatedForm) },
        { "bex.transfer", typeof(Bonded.TransferForm) },
        { "bex.storage-extension", typeof(Bonded.StorageExtensionForm) },
        { "bex.art-import", typeof(Bonded.ArtImportForm) },
        { "tal.employer", typeof(Talent.EmployerForm) },
        { "tal.graduate", typeof(Talent.GraduateForm) },
        { "tal.foreign-staff", typeof(Talent.ForeignStaffForm) },
        { "tal.qualification", typeof(Talent.QualificationForm) },
        { "tal.skills", typeof(Talent.SkillsForm) },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_field_of_the_services_form_is_asked_and_none_besides(string matter, Type form)
    {
        var asked = FormSteps.Of(matter).All.SelectMany(step => step.Groups).SelectMany(group => group.Nested is null ? group.Fields : group.Fields.Concat(group.Nested.Fields)).Select(field => field.Path);

        Assert.Equal(Leaves(form, "").Except(Given).Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    // A thousand goods are more than a page has inputs for.
    [Fact]
    public void A_list_too_long_for_inputs_is_posted_as_a_whole()
    {
        var step = FormSteps.Of("bex.exhibit").Find("goods")!;
        var rows = new JsonArray([.. Enumerable.Range(1, 1000).Select(item => (JsonNode)new JsonObject { ["item"] = item })]);
        var form = PostedForm.Over([], step, Collection(($"{PostedForm.Whole}/goods", rows.ToJsonString())));
        Assert.Equal(1000, new FormValues(form).RowsOf("/goods"));
        Assert.Equal(1000, new FormValues(PostedForm.Over(form, step, Collection(($"{PostedForm.Whole}/goods", "[{")))).RowsOf("/goods"));
    }

    [Fact]
    public void A_page_posted_as_it_was_shown_changes_nothing()
    {
        var form = Filled.DeepClone().AsObject();
        foreach (var step in Establish.All)
            form = PostedForm.Over(form, step, Posted(step, form));

        Assert.True(JsonNode.DeepEquals(Filled, form), form.ToJsonString());
    }

    [Fact]
    public void What_cannot_be_read_stays_as_it_was_typed()
    {
        var step = Establish.Find("office")!;

        var form = PostedForm.Over([], step, Collection(("/office/premises/areaSquareMetres", "about 20"), ("/office/nameZh", "  甲 ")));

        Assert.Equal("about 20", (string?)form["office"]!["premises"]!["areaSquareMetres"]);
        Assert.Equal("甲", (string?)form["office"]!["nameZh"]);
    }

    [Fact]
    public void Emptied_fields_leave_no_empty_groups_behind()
    {
        var form = PostedForm.Over(Filled, Establish.Find("office")!, Collection());

        Assert.False(form.ContainsKey("office"));
    }

    [Fact]
    public void Rows_are_added_removed_and_blank_ones_dropped_at_the_end()
    {
        var step = Establish.Find("representatives")!;
        var form = Filled.DeepClone().AsObject();

        PostedForm.Add(form, step, "/representatives/1/resume");
        PostedForm.Add(form, step, "/liaison");
        Assert.Single(form["representatives"]![1]!["resume"]!.AsArray());
        Assert.False(form.ContainsKey("liaison"));

        PostedForm.Remove(form, "/representatives/0");
        Assert.Single(form["representatives"]!.AsArray());

        PostedForm.DropEmptyRows(form, step);
        Assert.False(form["representatives"]![0]!.AsObject().ContainsKey("resume"));
    }

    [Theory]
    [InlineData("/office/nameZh", "office")]
    [InlineData("/office/premises", "office")]
    [InlineData("/representatives", "representatives")]
    [InlineData("/representatives/2/resume/0/from", "representatives")]
    [InlineData("/materials/articles", "materials")]
    [InlineData("/foreignEnterprise/capital", "enterprise")]
    [InlineData("", "check")]
    public void Every_finding_leads_to_a_step_and_has_a_label(string pointer, string step)
    {
        Assert.Equal(step, Establish.StepOf(pointer));
        if (!pointer.StartsWith("/materials", StringComparison.Ordinal))
            Assert.DoesNotContain("/", Establish.LabelOf(pointer), StringComparison.Ordinal);
    }

    [Fact]
    public void The_fingerprint_of_a_step_sees_its_own_fields_only()
    {
        var step = Establish.Find("office")!;
        var other = Filled.DeepClone().AsObject();
        other["approval"]!["required"] = true;
        Assert.Equal(new FormValues(Filled).Fingerprint(step), new FormValues(other).Fingerprint(step));

        other["office"]!["nameZh"] = "乙";
        Assert.NotEqual(new FormValues(Filled).Fingerprint(step), new FormValues(other).Fingerprint(step));
    }

    private static FormCollection Posted(FormStep step, JsonObject form)
    {
        var values = new FormValues(form);
        var fields = values.Fields(step).Select(field => (field.Path, values[field.Path] ?? "")).Where(field => field.Item2.Length > 0);
        var rows = step.Groups.Where(group => group.List is not null).SelectMany(group => Enumerable.Range(0, values.RowsOf(group.List!))
            .SelectMany(i => Enumerable.Range(0, values.RowsOf(group.At(i).Nested!.List!)).Select(j => $"{group.At(i).Nested!.List}/{j}").Prepend($"{group.List}/{i}")));
        return Collection([.. fields, .. rows.Select(row => (PostedForm.Rows, row))]);
    }

    private static FormCollection Collection(params (string Name, string Value)[] fields) =>
        new(fields.GroupBy(field => field.Name).ToDictionary(group => group.Key, group => new StringValues([.. group.Select(field => field.Value)])));

    private static IEnumerable<string> Leaves(Type type, string path)
    {
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            var place = $"{path}/{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}";
            var inner = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (inner.IsGenericType && typeof(IEnumerable).IsAssignableFrom(inner))
                (inner, place) = inner.GetGenericArguments()[0] is var element && element == typeof(string) ? (element, place) : (element, $"{place}/*");
            foreach (var leaf in inner.IsClass && inner != typeof(string) ? Leaves(inner, place) : [place])
                yield return leaf;
        }
    }
}
