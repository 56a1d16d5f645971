using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Certificates;

/// <summary>What the timeline tells of a revocation.</summary>
internal static class Revocations
{
    public static string? Note(Matter matter, TimelineRecord entry)
    {
        if (entry.Act != Act.RevokeCertificate.Name || JsonNode.Parse(entry.Detail) is not { } detail)
            return null;
        var numbers = string.Join(", ", (detail["certificates"] as JsonArray ?? []).Select(number => (string?)number));
        return new Text(typeof(DocumentTexts), "revocation.note", numbers, Ground(matter, detail) is { } ground ? matter.TitleOf(ground) : "", (string?)detail["reason"], (string?)detail["provision"]).InCallersLanguage().Trim();
    }

    public static Provision? ProvisionOf(Matter matter, TimelineRecord entry) =>
        entry.Act == Act.RevokeCertificate.Name && JsonNode.Parse(entry.Detail) is { } detail ? Ground(matter, detail)?.Provision : null;

    private static RevocationGround? Ground(Matter matter, JsonNode detail) => matter.RevocationGrounds.FirstOrDefault(ground => ground.Code == (string?)detail["ground"]);
}
