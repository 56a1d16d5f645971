using System.Net;

namespace Platform.ServiceDefaults.Tests;

public sealed class OutgoingHttpTests
{
    [Theory]
    [InlineData("GET", 3)]
    [InlineData("HEAD", 3)]
    [InlineData("POST", 1)]
    [InlineData("PUT", 1)]
    [InlineData("DELETE", 1)]
    public async Task Only_what_a_repeat_does_not_harm_is_repeated(string method, int tries)
    {
        var far = new Far(_ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        using var client = Client(far);
        using var request = new HttpRequestMessage(new HttpMethod(method), "http://far/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.SendAsync(request)).StatusCode);
        Assert.Equal(tries, far.Tries);
    }

    [Fact]
    public async Task A_refused_connection_is_tried_again()
    {
        var far = new Far(tries => tries < 3 ? throw new HttpRequestException("refused") : new HttpResponseMessage(HttpStatusCode.OK));
        using var client = Client(far);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("http://far/"))).StatusCode);
    }

    [Fact]
    public async Task An_answer_is_an_answer_also_when_it_says_no()
    {
        var far = new Far(_ => new HttpResponseMessage(HttpStatusCode.InternalServerError));
        using var client = Client(far);
        await client.GetAsync(new Uri("http://far/"));
        Assert.Equal(1, far.Tries);
    }

    [Fact]
    public void An_address_that_was_not_given_is_named()
    {
        var configuration = new ConfigurationBuilder().Build();
        Assert.Contains("services__identity__http__0", Assert.Throws<InvalidOperationException>(() => configuration.ServiceAddress("identity")).Message, StringComparison.Ordinal);
    }

    private static HttpClient Client(Far far)
    {
        var services = new ServiceCollection();
        services.AddHttpClient("far").ConfigurePrimaryHttpMessageHandler(() => far).AddResilience();
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient("far");
    }

    private sealed class Far(Func<int, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public int Tries { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(++Tries));
    }
}
