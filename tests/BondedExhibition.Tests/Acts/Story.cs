using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.BondedExhibition.Tests.Acts;

/// <inheritdoc/>
public sealed class Story(ServiceHost<Program> host, string matter = "bex.exhibit") : CaseStory<Story>(host.As, host.Client, Root, matter, TestCallers.OfficerOfCustomsJA)
{
    public const string Root = "/api/bonded-exhibitions";
}
