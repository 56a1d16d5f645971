using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Platform.Web.Shared.Components;
using Platform.Web.Shared.Forms;

namespace Platform.Web.Tests.Forms;

/// <summary>Groups that are asked only while something else is so: hidden by a script, never by the server while the question stands on the page.</summary>
public sealed class ConditionTests
{
    private static readonly FieldGroup Questions = new("confirmation", [new("/items/name", FieldKind.Check), new("/items/people", FieldKind.Check)]);

    private static readonly FieldGroup Name = new("office", [new("/office/nameZh")]) { When = "/items/name=true" };

    private static readonly FieldGroup People = new("representative", [new("/people/*/name") { Label = "/liaison/name" }]) { List = "/people", Least = 1, Most = 3, When = "/items/people=true" };

    [Fact]
    public async Task A_group_carries_its_condition_and_stands_there_without_a_script()
    {
        var step = new FormStep("office", [Questions, Name, People]);

        var html = await HtmlAsync(step, [], _ => true);

        Assert.Contains("data-when=\"/items/name=true\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"/office/nameZh\"", html, StringComparison.Ordinal);
        Assert.Contains("data-when=\"/items/people=true\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"/people/0/name\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""", false)]
    [InlineData("""{"items":{"name":false}}""", false)]
    [InlineData("""{"items":{"name":true}}""", true)]
    [InlineData("""{"office":{"nameZh":"from the register"}}""", false)]
    public async Task Where_the_question_stands_in_another_step_its_answer_decides_and_what_is_stored_stays(string stored, bool asked)
    {
        var step = new FormStep("approval", [Name]);
        var form = JsonNode.Parse(stored)!.AsObject();

        var html = await HtmlAsync(step, form, _ => true);

        Assert.Equal(asked, html.Contains("name=\"/office/nameZh\"", StringComparison.Ordinal));
        Assert.DoesNotContain("data-when", html, StringComparison.Ordinal);
        if (!asked)
            Assert.True(JsonNode.DeepEquals(form, PostedForm.Over(form, step, new FormCollection([]))));
    }

    [Fact]
    public async Task What_a_notice_names_is_offered_whatever_was_answered()
    {
        var step = new FormStep("office", [Questions, Name]);

        var html = await HtmlAsync(step, [], pointer => pointer == "/office/nameZh");

        Assert.Contains("name=\"/office/nameZh\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-when", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_matter_without_described_steps_has_papers_and_a_check_and_no_place_without_a_name()
    {
        var unknown = FormSteps.Of("of.tomorrow");

        Assert.Equal([FormSteps.Materials, FormSteps.Check], unknown.Order);
        Assert.Equal(FormSteps.Check, unknown.StepOf("/anything"));
        Assert.Equal(("/anything", FormWords.Of("place.materials"), FormWords.Of("place.whole")), (unknown.LabelOf("/anything"), unknown.LabelOf("/materials/x"), unknown.LabelOf("")));
        Assert.Equal("as it is", unknown.InWords("/anything", "as it is"));
    }

    [Fact]
    public void A_place_in_a_list_across_matters_is_named_by_the_matter_that_asks_for_it() =>
        Assert.Equal(FormSteps.Of("ro.establish").LabelOf("/office/phone"), FormSteps.LabelInAny("/office/phone"));

    private static async Task<string> HtmlAsync(FormStep step, JsonObject form, Func<string, bool> mayEdit)
    {
        var services = new ServiceCollection().AddSingleton<IHttpContextAccessor>(new HttpContextAccessor { HttpContext = new DefaultHttpContext() });
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var html = "";
            foreach (var group in step.Groups)
            {
                var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Step"] = step, ["Group"] = group, ["Values"] = new FormValues(form), ["MayEdit"] = mayEdit });
                html += (await renderer.RenderComponentAsync<GroupView>(parameters)).ToHtmlString();
            }
            return html;
        });
    }
}
