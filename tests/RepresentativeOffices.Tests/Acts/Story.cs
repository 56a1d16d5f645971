using System.Text.Json.Nodes;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <inheritdoc/>
public sealed class Story(ServiceHost<Program> host, string matter = "ro.establish") : CaseStory<Story>(host.As, host.Client, Root, matter, TestCallers.OfficerJA)
{
    public const string Root = "/api/representative-offices";

    /// <summary>An enterprise that no other story knows: when its office is taken back, none of theirs is barred.</summary>
    public static void OfItsOwnEnterprise(JsonNode form)
    {
        var mark = Guid.NewGuid().ToString("n")[..8];
        form["foreignEnterprise"]!["nameOriginal"] = $"Rhein Precision Instruments {mark} GmbH";
        form["foreignEnterprise"]!["nameZh"] = $"莱茵精密仪器{mark}有限公司";
        form["office"]!["nameZh"] = $"德国莱茵精密仪器{mark}有限公司上海代表处";
    }
}
