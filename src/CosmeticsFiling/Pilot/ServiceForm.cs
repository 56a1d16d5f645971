using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Forms;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.CosmeticsFiling.Texts;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Pilot;

public enum ServiceKind
{
    /// <summary>简单调配: two or more filed products are mixed.</summary>
    Blending,

    /// <summary>分装: one filed product is filled.</summary>
    Dispensing,
}

/// <summary>Batches that come to a site. Grams as decimal strings.</summary>
public sealed record ReceivedForm
{
    [Required, MaxLength(100)]
    public IReadOnlyList<ReceivedBatchForm>? Components { get; init; }
}

public sealed record ReceivedBatchForm
{
    /// <summary>备案编号 of a product that the site was approved for.</summary>
    [Required, StringLength(60)]
    public string? Number { get; init; }

    [Required, StringLength(60)]
    public string? Batch { get; init; }

    /// <summary>限期使用日期; its last day still counts.</summary>
    [Required]
    public DateOnly? UseBy { get; init; }

    [Required, Range(typeof(decimal), "0.001", "1000000")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Quantity { get; init; }
}

/// <summary>One service for one consumer, recorded when it is done. Grams as decimal strings.</summary>
public sealed record ServiceForm
{
    [Required]
    public ServiceKind? Kind { get; init; }

    /// <summary>By which the operator finds the consumer again, such as a member's number; no name, number of a person or mailbox.</summary>
    [Required, RegularExpression(@"^(?!.*\d{7})[^@]{1,30}$", ErrorMessage = "M-0231")]
    public string? Consumer { get; init; }

    /// <summary>The consumer has asked for it.</summary>
    [Required]
    public bool? OnRequest { get; init; }

    [Required, MaxLength(20)]
    public IReadOnlyList<UsedForm>? Components { get; init; }

    /// <summary>What the unit holds that the consumer takes away.</summary>
    [Required, Range(typeof(decimal), "0.001", "1000000")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? NetContent { get; init; }

    [Required, MaxLength(20)]
    public IReadOnlyList<string>? Equipment { get; init; }

    /// <summary>Number or words of the cleaning record.</summary>
    [Required, StringLength(500)]
    public string? Cleaning { get; init; }

    [Required]
    public EnvironmentForm? Environment { get; init; }

    [Required]
    public RetainedSampleForm? RetainedSample { get; init; }

    /// <summary>As they stand on the label.</summary>
    [Required, StringLength(500)]
    public string? Warnings { get; init; }

    internal IEnumerable<FieldError> Errors()
    {
        foreach (var error in Bodies.Errors(this))
            yield return error;
        if (OnRequest == false)
            yield return Bodies.Error("/onRequest", "service-not-asked-for");
        if (Equipment?.Any(item => item.Length > 200) == true)
            yield return Bodies.Error("/equipment", "equipment-too-long", 200);
        var used = Components ?? [];
        if (Kind == ServiceKind.Blending && used.Count > 0 && used.Select(component => component.Number).Distinct().Count() < 2)
            yield return Bodies.Error("/components", "blending-needs-two");
        if (Kind == ServiceKind.Dispensing && used.Select(component => component.Number).Distinct().Count() > 1)
            yield return Bodies.Error("/components", "dispensing-takes-one");
        foreach (var error in UsedForm.Errors(used))
            yield return error;
        if (NetContent is { } net && !Grams.IsExact(net))
            yield return Bodies.Error("/netContent", "grams-too-fine");
        if (NetContent is { } content && RetainedSample?.Grams is { } sample && used.Sum(component => component.Quantity ?? 0) < content + sample)
            yield return Bodies.Error("/netContent", "more-than-was-used");
    }
}

public sealed record UsedForm
{
    [Required, StringLength(60)]
    public string? Number { get; init; }

    [Required, StringLength(60)]
    public string? Batch { get; init; }

    [Required, Range(typeof(decimal), "0.001", "1000000")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Quantity { get; init; }

    internal static IEnumerable<FieldError> Errors(IReadOnlyList<UsedForm> used)
    {
        foreach (var (component, index) in used.Select((component, index) => (component, index)))
        {
            if (component.Quantity is { } grams && !Grams.IsExact(grams))
                yield return Bodies.Error($"/components/{index}/quantity", "grams-too-fine");
            if (used.Take(index).Any(earlier => earlier.Number == component.Number && earlier.Batch == component.Batch))
                yield return Bodies.Error($"/components/{index}", "component-twice");
        }
    }
}

public sealed record EnvironmentForm
{
    [Required, Range(typeof(decimal), "-20", "60")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? TemperatureCelsius { get; init; }

    /// <summary>Relative.</summary>
    [Required, Range(typeof(decimal), "0", "100")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? HumidityPercent { get; init; }
}

public sealed record RetainedSampleForm
{
    /// <summary>Where it is found.</summary>
    [Required, StringLength(100)]
    public string? Reference { get; init; }

    [Required, Range(typeof(decimal), "0", "1000")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Grams { get; init; }
}

/// <summary>What was wrong with a record, and what is right instead; the record stays as it was.</summary>
public sealed record CorrectionForm
{
    [Required, StringLength(1000)]
    public string? Reason { get; init; }

    [MaxLength(20)]
    public IReadOnlyList<string>? Equipment { get; init; }

    [StringLength(500)]
    public string? Cleaning { get; init; }

    public EnvironmentForm? Environment { get; init; }

    public RetainedSampleForm? RetainedSample { get; init; }

    /// <summary>Of batches that the record names: what was really used. Stock follows.</summary>
    [MaxLength(20)]
    public IReadOnlyList<UsedForm>? Components { get; init; }

    internal IEnumerable<FieldError> Errors()
    {
        foreach (var error in Bodies.Errors(this).Concat(UsedForm.Errors(Components ?? [])))
            yield return error;
        if (Equipment is null && Cleaning is null && Environment is null && RetainedSample is null && Components is not { Count: > 0 })
            yield return Bodies.Error("", "nothing-corrected");
    }
}

/// <summary>What is wrong with a body that is no case's form, all at once.</summary>
internal static class Bodies
{
    public static IEnumerable<FieldError> Errors(object body) =>
        FieldChecks.Check(body, PilotLaw.Records).Select(finding => new FieldError(finding.Pointer, finding.Code, finding.Title, finding.Provision));

    public static FieldError Error(string pointer, string code, params object?[] args) => new(pointer, code, new Text(typeof(PilotTexts), code, args));
}
