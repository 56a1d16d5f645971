using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Documents;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>What the papers of an office say. 登记证 carries the registered items (L584 arts 9, 24).</summary>
internal static class EstablishPapers
{
    public const string Registration = "registration-certificate";
    public const string Representative = "representative-certificate";

    public static IReadOnlyList<PrintedRow> RowsOf(EstablishForm form) =>
    [
        new("office-name", form.Office?.NameZh),
        new("enterprise-name", form.ForeignEnterprise?.NameZh),
    ];

    public static IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate)
    {
        var data = JsonNode.Parse(certificate.Data)!.AsObject();
        string? Of(string name) => (string?)data[name];
        DateOnly? On(string name) => data[name].Deserialize<DateOnly?>(JsonDefaults.Options);
        return certificate.Kind == Registration
            ?
            [
                new("office-name", Of("nameZh")),
                new("office-name-foreign", Of("nameForeign")),
                new("chief-representative", Of("chiefRepresentative")),
                new("business-scope", Of("businessScope")),
                new("premises", Of("premises")),
                new("term", On("termFrom") is { } from && On("termTo") is { } to ? (from, to) : null),
                new("enterprise-name", Of("enterpriseNameZh")),
                new("enterprise-name-original", Of("enterpriseNameOriginal")),
                new("enterprise-address", Of("addressZh")),
                new("established-on", On("establishedOn")),
            ]
            :
            [
                new("role", data["role"] is { } role ? new Text(typeof(RoTexts), $"role.{(string?)role}") : null),
                new("office-name", Of("office")),
                new("registration-number", Of("registrationNumber")),
            ];
    }
}
