using System.Net;
using System.Text.RegularExpressions;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing.Hosting;
using Platform.Web.Applicant.Texts;
using Platform.Web.Officer.Texts;

namespace Platform.Web.Tests.Fakes;

/// <summary>One of the two applications over the fake services, and a browser without script in front of it.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly IAsyncDisposable host;

    private Site(IAsyncDisposable host, HttpClient client, FakeServices services) => (this.host, Browser, Services) = (host, client, services);

    public HttpClient Browser { get; }

    public FakeServices Services { get; }

    public FakeCase Case => Services.Case;

    public string Form(string step) => $"/cases/{Case.Id}/form/{step}";

    public static async Task<Site> ApplicantAsync(Caller? caller = null, string language = "zh-CN")
    {
        var services = new FakeServices();
        var host = await ServiceHost.StartAsync<ApplicantTexts>(Settings(services));
        return new Site(host, Signed(host.Client(), caller ?? TestCallers.Applicant, language), services);
    }

    public static async Task<Site> OfficerAsync(Caller? caller = null, string language = "zh-CN")
    {
        var services = new FakeServices();
        services.Case.State = "Submitted";
        services.Case.StateTone = "waiting";
        services.Case.OpenActs = ["claim"];
        var host = await ServiceHost.StartAsync<OfficerTexts>(Settings(services));
        return new Site(host, Signed(host.Client(), caller ?? TestCallers.OfficerJA, language), services);
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

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await host.DisposeAsync();
    }

    private static HttpClient Signed(HttpClient client, Caller caller, string language) => client.As(caller).In(language);

    private static ServiceSettings Settings(FakeServices services) => new()
    {
        Configuration = new Dictionary<string, string>
        {
            ["services:representative-offices:http:0"] = "http://representative-offices",
            ["services:cosmetics:http:0"] = "http://cosmetics",
            ["services:bonded-exhibitions:http:0"] = "http://bonded-exhibitions",
            ["services:talent:http:0"] = "http://talent",
            ["services:identity:http:0"] = "http://identity",
        },
        Services = container => container.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => services)),
    };
}
