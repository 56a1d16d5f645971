using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.People;

/// <summary>What applicants have on their desk: the guide's example and papers to upload.</summary>
internal static class Papers
{
    /// <summary>The form that the guide shows as an example, valid today.</summary>
    public static async Task<JsonNode> ExampleAsync(RunningPlatform platform)
    {
        using var client = new HttpClient { BaseAddress = platform.Address };
        var guide = await (await client.GetAsync(new Uri("/api/representative-offices/public/guides/ro.establish", UriKind.Relative))).ReadJsonAsync();
        return guide["example"]!;
    }

    public static string LastYear => TimeProvider.System.GetUtcNow().AddYears(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A whole, small PDF that says <paramref name="text"/> (ASCII).</summary>
    public static byte[] Pdf(string text)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        var page = $"BT /F1 14 Tf 40 780 Td ({text}) Tj ET";
        foreach (var body in new[]
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {page.Length} >>\nstream\n{page}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        })
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{body}\nendobj\n");
        }
        var table = pdf.Length;
        pdf.Append("xref\n0 6\n0000000000 65535 f \n");
        foreach (var place in places)
            pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    public static JsonNode? At(JsonNode? node, string pointer)
    {
        foreach (var part in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
            node = node is JsonArray rows ? rows.ElementAtOrDefault(int.Parse(part, CultureInfo.InvariantCulture)) : node?[part];
        return node;
    }

    public static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => node.ToJsonString(),
    };
}
