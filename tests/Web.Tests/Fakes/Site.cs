using System.Net;
using System.Text.RegularExpressions;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing.Hosting;
using Platform.Web.Applicant.Texts;
using Platform.Web.Officer.Texts;

namespace Platform.Web.Tests.Fakes;

/// <summary>
/// One of the two applications over fake services of its own, and a browser without script in front of it. The application
/// itself runs once for all tests: what a test's browser asks for names the services that stand behind it.
/// </summary>
internal sealed class Site : IDisposable
{
    private static readonly Lazy<Task<ServiceHost<ApplicantTexts>>> Applicant = new(() => ServiceHost.StartAsync<ApplicantTexts>(Settings));
    private static readonly Lazy<Task<ServiceHost<OfficerTexts>>> Officer = new(() => ServiceHost.StartAsync<OfficerTexts>(Settings));

    private readonly Guid id;

    private Site(HttpClient browser, Caller caller, string language)
    {
        Browser = browser.As(caller).In(language);
        id = Switchboard.Connect(Browser, Services);
    }

    public HttpClient Browser { get; }

    public FakeServices Services { get; } = new();

    public FakeCase Case => Services.Case;

    public string Form(string step) => $"/cases/{Case.Id}/form/{step}";

    public static async Task<Site> ApplicantAsync(Caller? caller = null, string language = "zh-CN") =>
        new((await Applicant.Value).Client(), caller ?? TestCallers.Applicant, language);

    public static async Task<Site> OfficerAsync(Caller? caller = null, string language = "zh-CN")
    {
        var site = new Site((await Officer.Value).Client(), caller ?? TestCallers.OfficerJA, language);
        site.Case.State = "Submitted";
        site.Case.StateTone = "waiting";
        site.Case.OpenActs = ["claim"];
        return site;
    }

    public void SignOut() => Browser.DefaultRequestHeaders.Authorization = null;

    public async Task<string> PageAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Browser.GetAsync(path);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{path}: {(int)answer.StatusCode}\n{html}");
        return html;
    }

    /// <summary>Gets a page, takes its token and hidden fields, and posts a form from it.</summary>
    public async Task<(HttpStatusCode Status, string Html, string? Location)> PostAsync(string page, string action, IEnumerable<(string Name, string Value)> fields, bool partial = false, Action? meanwhile = null)
    {
        var html = await PageAsync(page);
        meanwhile?.Invoke();
        using var request = new HttpRequestMessage(HttpMethod.Post, action)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", Token(html)))),
        };
        if (partial)
            request.Headers.Add("HX-Request", "true");
        return await SendAsync(request);
    }

    public async Task<(HttpStatusCode Status, string Html, string? Location)> SendAsync(HttpRequestMessage request)
    {
        using var answer = await Browser.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location?.ToString());
    }

    public static string Token(string html) => Regex.Match(html, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;

    public static string Hidden(string html, string name) => WebUtility.HtmlDecode(Regex.Match(html, $"name=\"{name}\"[^>]*value=\"([^\"]*)\"").Groups[1].Value);

    public void Dispose()
    {
        Browser.Dispose();
        Switchboard.Disconnect(id);
    }

    private static ServiceSettings Settings => new()
    {
        Configuration = new Dictionary<string, string>
        {
            ["services:representative-offices:http:0"] = "http://representative-offices",
            ["services:cosmetics:http:0"] = "http://cosmetics",
            ["services:bonded-exhibitions:http:0"] = "http://bonded-exhibitions",
            ["services:talent:http:0"] = "http://talent",
            ["services:worklist:http:0"] = "http://worklist",
            ["services:identity:http:0"] = "http://identity",
        },
        Services = container => container.ConfigureHttpClientDefaults(client =>
            client.ConfigurePrimaryHttpMessageHandler(provider => new Switchboard(provider.GetRequiredService<IHttpContextAccessor>()))),
    };
}
