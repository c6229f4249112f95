using System.Text;
using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Datasets;
using SaMD.Validation.Datasets.Fetching;

namespace SaMD.Validation.Tests.Datasets.Fetching;

/// <summary>A small dataset that is fetched from a server of the test's own into a folder of its own.</summary>
internal sealed class FetchScene : IDisposable
{
    public const string Name = "a1.dat";

    public static readonly byte[] Body = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => (char)('a' + (i % 26)))));

    private readonly TemporaryFolder _folder = new();

    public FetchScene(LocalHttpServer server, FetchSettings? settings = null)
    {
        Settings = settings ?? new FetchSettings { FirstDelay = TimeSpan.Zero, Connections = 1 };
        Server = server;
    }

    public LocalHttpServer Server { get; }

    public FetchSettings Settings { get; }

    public string Folder => _folder.File("data", "small");

    public string Target => Path.Combine(Folder, Name);

    public string Partial => Target + FetchPlan.PartialEnding;

    public static DatasetManifest Manifest(string address, string digests)
    {
        using var folder = new TemporaryFolder();
        var (manifest, faults) = SmallManifest.Read(folder, SmallManifest.Yaml.Replace("digests: small.sha256", $"digests: small.sha256\ndownload:\n  - {{ from: \"{address}\" }}", StringComparison.Ordinal), digests);
        faults.ShouldBeEmpty();
        return manifest!;
    }

    /// <summary>The plan to fetch one file, whose content is <see cref="Body"/>.</summary>
    public FetchPlan Plan()
    {
        var manifest = Manifest(Server.Address, SmallManifest.Digests.Replace(Sha256Digest.OfText("a1dat"), Sha256Digest.Of(Body), StringComparison.Ordinal));
        var plan = FetchPlan.Make(manifest, Folder, ["a1"]);
        return plan with { Items = [.. plan.Items.Where(item => item.Line.Path == Name)] };
    }

    public Task<FetchResult> RunAsync(CancellationToken cancellation = default) =>
        DatasetFetcher.FetchAsync(Plan(), Settings, null, cancellation == default ? TestContext.Current.CancellationToken : cancellation);

    public void LayDown(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    public void ShouldBeWhole()
    {
        File.ReadAllBytes(Target).ShouldBe(Body);
        File.Exists(Partial).ShouldBeFalse();
    }

    public void ShouldBeNothing()
    {
        File.Exists(Target).ShouldBeFalse();
        File.Exists(Partial).ShouldBeFalse();
    }

    public void Dispose()
    {
        _folder.Dispose();
        Server.Dispose();
    }
}
