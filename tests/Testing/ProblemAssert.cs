using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Platform.Testing;

/// <summary>Asserts a refusal by its codes and places, never by its wording.</summary>
public static class ProblemAssert
{
    /// <summary>
    /// The answer is <c>application/problem+json</c> with this status and code, a title in words and, when given, exactly
    /// these pointers in <c>errors</c>. Returns it for further looks.
    /// </summary>
    public static async Task<JsonObject> IsAsync(HttpResponseMessage response, int status, string code, params string[] pointers)
    {
        ArgumentNullException.ThrowIfNull(response);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, $"expected {status} {code}, got {(int)response.StatusCode}: {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = Assert.IsType<JsonObject>(JsonNode.Parse(body));
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Equal(status, (int?)problem["status"]);
        Assert.NotEqual(code, (string?)problem["title"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)problem["title"]));
        Assert.NotNull(problem["errors"]);
        if (pointers.Length > 0)
            Assert.Equal(pointers.Order(StringComparer.Ordinal), problem["errors"]!.AsArray().Select(error => (string)error!["pointer"]!).Order(StringComparer.Ordinal));
        return problem;
    }

    /// <summary>The answer's JSON when its status is the expected one; the failure shows the body otherwise.</summary>
    public static async Task<JsonNode> ReadJsonAsync(this HttpResponseMessage response, int status = 200)
    {
        ArgumentNullException.ThrowIfNull(response);
        Assert.True(status == (int)response.StatusCode, $"expected {status}, got {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
