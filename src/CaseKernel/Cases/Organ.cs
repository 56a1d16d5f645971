using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Cases;

/// <summary>A body of government that decides or to which a filing belongs.</summary>
public sealed record Organ(string Code, Text Title);
