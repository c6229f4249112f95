/* A whole algorithm for `process`: a beat wherever the first of one input or more rises through 0.5. Little-endian machines. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void get(void *to, size_t bytes) {
    if (bytes > 0 && fread(to, bytes, 1, stdin) != 1) exit(3);
}

int main(void) {
    char header[65536];
    if (!fgets(header, sizeof header, stdin)) return 3;
    double fs = atof(strstr(header, "\"sampling-frequency-hz\":") + 24);
    int inputs = 0, above = 0;
    for (char *at = header; (at = strstr(at, "\"kind\":")) != NULL; at++) inputs++;
    for (uint32_t mark; get(&mark, 4), mark == 1;) {
        double span[2];
        get(span, 16);
        for (int input = 0; input < inputs; input++) {
            int64_t first;
            uint32_t count;
            get(&first, 8);
            get(&count, 4);
            float *samples = malloc(count * 4 + 1);
            unsigned char *valid = malloc(count + 1);
            get(samples, count * 4);
            get(valid, count);
            for (uint32_t k = 0; input == 0 && k < count; k++) {
                int now = valid[k] && samples[k] > 0.5f;
                double at = (first + k) / fs;
                if (now && !above) printf("{\"type\":\"beat\",\"at-seconds\":%.17g,\"reported-at-seconds\":%.17g}\n", at, at);
                above = now;
            }
            free(samples);
            free(valid);
        }
        puts("{\"type\":\"done\"}");
        fflush(stdout);
    }
    puts("{\"type\":\"done\"}");
    return 0;
}
