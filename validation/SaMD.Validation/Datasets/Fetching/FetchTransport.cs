using System.Net;
using System.Net.Http.Headers;
using SaMD.Files;

namespace SaMD.Validation.Datasets.Fetching;

/// <summary>Asks for files over HTTP, follows redirections that stay safe, and tells what kind of failure an answer is.</summary>
internal sealed class FetchTransport : IDisposable
{
    private readonly FetchSettings _settings;
    private readonly HttpClient _remote;
    private readonly HttpClient _own;

    public FetchTransport(FetchSettings settings)
    {
        _settings = settings;
        _remote = Client(useProxy: true);
        _own = Client(useProxy: false);
    }

    public void Dispose()
    {
        _remote.Dispose();
        _own.Dispose();
    }

    /// <summary>Asks for a file, from a byte on.</summary>
    /// <param name="from">Its address.</param>
    /// <param name="firstByte">The first byte that is wanted.</param>
    /// <param name="tag">The version that the bytes before are of; <see langword="null"/> where that is not known.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>An answer with status 200, 206 or 416.</returns>
    /// <exception cref="FetchException">Any other answer.</exception>
    public async Task<HttpResponseMessage> AskAsync(Uri from, long firstByte, EntityTagHeaderValue? tag, CancellationToken cancellation)
    {
        var address = from;
        for (var redirections = 0; ; redirections++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (firstByte > 0) request.Headers.Range = new RangeHeaderValue(firstByte, null);
            if (firstByte > 0 && tag is { IsWeak: false }) request.Headers.IfRange = new RangeConditionHeaderValue(tag);
            var response = await (address.IsLoopback ? _own : _remote).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable) return response;
            using (response)
            {
                if (!IsRedirection(response.StatusCode)) throw Failure(response.StatusCode, address);
                if (redirections == _settings.MostRedirections) throw new FetchException(FaultKind.Absent, $"The source redirects more than {_settings.MostRedirections} times.", again: false);
                address = Redirected(from, address, response.Headers.Location);
            }
        }
    }

    private HttpClient Client(bool useProxy)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = useProxy,
            ConnectTimeout = _settings.LongestSilence,
            MaxConnectionsPerServer = Math.Max(1, _settings.Connections),
        };
        var client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("samd", null));
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        return client;
    }

    private static bool IsRedirection(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    // A source elsewhere must not make this machine ask itself, nor leave what is encrypted.
    private static Uri Redirected(Uri from, Uri address, Uri? location)
    {
        var target = location is null ? null : new Uri(address, location);
        if (target is not null && DownloadRule.MayAsk(target) && target.IsLoopback == from.IsLoopback) return target;
        throw new FetchException(FaultKind.Integrity, $"The source redirects to {Shown.Quoted(target?.GetLeftPart(UriPartial.Path) ?? "nowhere")}, which is not followed: only https is, and nothing on this machine.", again: false);
    }

    private static FetchException Failure(HttpStatusCode status, Uri address)
    {
        var code = (int)status;
        return status switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new FetchException(FaultKind.Absent, $"The source has no such file (HTTP {code}): {address}.", again: false),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new FetchException(FaultKind.Absent, $"The source does not let this file be downloaded (HTTP {code}): {address}.", again: false),
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => new FetchException(FaultKind.Absent, $"The source cannot answer now (HTTP {code}): {address}.", again: true),
            _ => new FetchException(FaultKind.Absent, $"The source answers HTTP {code}, which is no file: {address}.", again: false),
        };
    }
}
